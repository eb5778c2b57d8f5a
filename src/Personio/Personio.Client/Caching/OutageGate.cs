using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Personio.Client.Caching;

/// <summary>
/// Runs operations against the shared cache so that it can never hold up or fail a request: each is bounded in time, a failure yields
/// the fallback, and while the cache is down it is asked once a second, not for every request. One warning per outage.
/// </summary>
internal sealed partial class OutageGate(TimeProvider time, ILogger<OutageGate> logger)
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private bool down;
    private volatile bool warm;
    private DateTimeOffset nextProbe;

    /// <summary>How long an operation may take.</summary>
    public required TimeSpan OperationBound { get; init; }

    /// <summary>The same for the operations before the first outcome, which make the connection and compile the code for it.</summary>
    public required TimeSpan FirstOperationBound { get; init; }

    /// <summary>With the bounds of <see cref="PersonioCacheOptions.OperationTimeout"/>.</summary>
    public static OutageGate Create(IServiceProvider provider)
    {
        var bound = provider.GetRequiredService<IOptions<PersonioCacheOptions>>().Value.OperationTimeout;
        return new OutageGate(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OutageGate>>())
        {
            OperationBound = bound,
            FirstOperationBound = bound * 4,
        };
    }

    public async ValueTask<T> RunAsync<T>(
        Func<CancellationToken, ValueTask<T>> operation, T fallback, CancellationToken cancellationToken)
    {
        if (!MayTry())
        {
            return fallback;
        }

        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var task = Task.Run(() => operation(bound.Token).AsTask(), cancellationToken);
            Observe(task);
            var result = await task.WaitAsync(warm ? OperationBound : FirstOperationBound, time, cancellationToken);
            ReportSuccess();
            return result;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await bound.CancelAsync();
            ReportFailure(exception);
            return fallback;
        }
    }

    private bool MayTry()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (!down || now >= nextProbe)
            {
                nextProbe = now + ProbeInterval;
                return true;
            }

            return false;
        }
    }

    private void ReportSuccess()
    {
        warm = true;
        lock (gate)
        {
            if (!down)
            {
                return;
            }

            down = false;
        }

        Log.Recovered(logger);
    }

    private void ReportFailure(Exception exception)
    {
        warm = true;
        lock (gate)
        {
            nextProbe = time.GetUtcNow() + ProbeInterval;
            if (down)
            {
                return;
            }

            down = true;
        }

        // The type and not the text: a Redis client's messages may quote its configuration.
        Log.Down(logger, exception.GetType().Name);
    }

    /// <summary>An operation that outlives its bound may fail later; nobody awaits it then.</summary>
    private static void Observe(Task task) =>
        _ = task.ContinueWith(
            static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The shared cache does not answer ({Reason}). This process goes on with its own copies.")]
        public static partial void Down(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Information, "The shared cache answers again.")]
        public static partial void Recovered(ILogger logger);
    }
}
