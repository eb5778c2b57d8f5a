namespace Personio.Sandbox.Clock;

/// <summary>Something that is to be done at times of the sandbox's clock, until it is disposed.</summary>
internal sealed class ClockDuty : IAsyncDisposable
{
    private readonly SandboxClock _clock;
    private readonly Func<DateTimeOffset, DateTimeOffset?> _work;
    private readonly Waker _waker;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <summary>Begins at once.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="work">
    /// Does what is due at the given time and says when something is due next, null for nothing so far. It may be asked early and must not
    /// throw.
    /// </param>
    public ClockDuty(SandboxClock clock, Func<DateTimeOffset, DateTimeOffset?> work)
    {
        _clock = clock;
        _work = work;
        _waker = new Waker(clock);
        _running = Task.Run(() => RunAsync(_stop.Token));
    }

    /// <summary>There may be something to be done sooner than was said.</summary>
    public void Wake() => _waker.Wake();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _waker.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await _waker.WaitAsync(_work(_clock.GetUtcNow()), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The sandbox is gone.
        }
    }
}
