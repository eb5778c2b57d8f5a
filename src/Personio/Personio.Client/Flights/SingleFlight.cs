namespace Personio.Client.Flights;

/// <summary>
/// Work that is under way, by what it is about. Who asks for the same meanwhile joins instead of starting it again. A flight belongs to
/// all who wait for it: it ends early only when the last of them has left.
/// </summary>
/// <param name="share">What a passenger gets of the result; the result itself by default.</param>
/// <param name="release">Frees the result once every passenger has a share; nothing by default.</param>
internal sealed class SingleFlight<T>(Func<T, T>? share = null, Action<T>? release = null)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Flight> flights = new(StringComparer.Ordinal);

    /// <summary>Joins the flight of this identity, or starts it.</summary>
    /// <param name="identity">Equal for work whose results are the same.</param>
    /// <param name="start">Does the work, under a cancellation that is the flight's own.</param>
    /// <param name="cancellationToken">The caller's: leaves the flight.</param>
    public async Task<T> JoinAsync(string identity, Func<CancellationToken, Task<T>> start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var flight = Board(identity, start);
        try
        {
            var result = await flight.Landing.WaitAsync(cancellationToken);
            return share is null ? result : share(result);
        }
        finally
        {
            Leave(identity, flight);
        }
    }

    private Flight Board(string identity, Func<CancellationToken, Task<T>> start)
    {
        lock (gate)
        {
            if (!flights.TryGetValue(identity, out var flight) || flight.Landing.IsCompleted)
            {
                flights[identity] = flight = new Flight(start, release);
            }

            flight.Passengers++;
            return flight;
        }
    }

    private void Leave(string identity, Flight flight)
    {
        lock (gate)
        {
            if (--flight.Passengers > 0)
            {
                return;
            }

            if (flights.TryGetValue(identity, out var current) && current == flight)
            {
                flights.Remove(identity);
            }
        }

        flight.Dispose();
    }

    private sealed class Flight : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Action<T>? release;

        public Flight(Func<CancellationToken, Task<T>> start, Action<T>? release)
        {
            this.release = release;
            Landing = Task.Run(() => start(stop.Token));
        }

        public Task<T> Landing { get; }

        public int Passengers { get; set; }

        /// <summary>Everybody has their share of the result, or has left before there was one.</summary>
        public void Dispose()
        {
            stop.Cancel();
            _ = Landing.ContinueWith(
                static (landed, state) => ((Flight)state!).Clear(landed),
                this,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        private void Clear(Task<T> landed)
        {
            if (landed.IsCompletedSuccessfully)
            {
                release?.Invoke(landed.Result);
            }

            _ = landed.Exception;
            stop.Dispose();
        }
    }
}
