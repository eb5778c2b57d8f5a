using System.Globalization;
using System.Threading.RateLimiting;
using GraphQL.AspNetCore.Telemetry;
using GraphQL.Execution;
using GraphQL.Language;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Requests;

/// <summary>Lets so many operations run at once, has so many wait in the order of their arrival, and turns the rest away.</summary>
internal sealed class ExecutionGate(RequestExecutor executor, IOptions<GraphQLLimits> options, TransportMetrics metrics) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxConcurrentExecutions,
        QueueLimit = options.Value.MaxWaitingExecutions,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Why an operation that got no turn is not run.</summary>
    public Refusal Busy { get; } = new(
        503,
        HttpErrorCodes.ServerBusy,
        $"{Describe(options.Value)} Nothing was run: try again after the seconds in `Retry-After`.",
        RetryAfter: 1);

    /// <summary>The error that ends a response of which parts have been delivered.</summary>
    public GraphQLError BusyInBetween { get; } = new(
        $"{Describe(options.Value)} What is missing was not worked on: ask for it again.")
    {
        Code = HttpErrorCodes.ServerBusy,
    };

    /// <summary>Waits for a turn, which lasts until the lease is disposed.</summary>
    /// <returns>A lease that is not acquired where too many are waiting, or the wait took too long.</returns>
    /// <exception cref="OperationCanceledException">The client gave up.</exception>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken aborted)
    {
        var lease = _limiter.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            return metrics.HasWaits ? MeasureAsync(lease, aborted) : WaitAsync(lease, aborted);
        }

        if (metrics.HasWaits)
        {
            metrics.Waited(TimeSpan.Zero, isServed: true);
        }

        return new ValueTask<RateLimitLease>(lease);
    }

    public void Dispose() => _limiter.Dispose();

    private async ValueTask<RateLimitLease> MeasureAsync(RateLimitLease refused, CancellationToken aborted)
    {
        var start = executor.Options.TimeProvider.GetTimestamp();
        var lease = await WaitAsync(refused, aborted);
        metrics.Waited(executor.Options.TimeProvider.GetElapsedTime(start), lease.IsAcquired);
        return lease;
    }

    private async ValueTask<RateLimitLease> WaitAsync(RateLimitLease refused, CancellationToken aborted)
    {
        using var timer = new CancellationTokenSource(options.Value.MaxExecutionWait, executor.Options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, aborted);
        try
        {
            return await _limiter.AcquireAsync(cancellationToken: either.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return refused;
        }
    }

    private static string Describe(GraphQLLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"The server has as many operations to run as it takes: {limits.MaxConcurrentExecutions} run at once "
        + $"({LimitSetting.Of(nameof(limits.MaxConcurrentExecutions))}), {limits.MaxWaitingExecutions} wait "
        + $"({LimitSetting.Of(nameof(limits.MaxWaitingExecutions))}) for at most {limits.MaxExecutionWait.TotalSeconds} seconds "
        + $"({LimitSetting.Of(nameof(limits.MaxExecutionWait))}).");
}
