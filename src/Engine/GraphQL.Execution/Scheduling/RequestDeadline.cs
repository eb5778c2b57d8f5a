namespace GraphQL.Execution.Scheduling;

/// <summary>
/// When a request ends at the latest. The token source behind it, and its timer, are made only for requests that ask for the token: one
/// that runs to its end at once needs neither.
/// </summary>
internal sealed class RequestDeadline(TimeSpan timeout, TimeProvider timeProvider, CancellationToken aborted) : IDisposable
{
    private CancellationTokenSource? _timer;
    private CancellationTokenSource? _linked;

    /// <summary>Ends when the caller gives up or the time is over. Asked for only by the pump's thread before it first waits.</summary>
    public CancellationToken Token => (_linked ??= Link()).Token;

    /// <summary>True where the time was over, rather than the caller gone.</summary>
    public bool HasPassed => _timer?.IsCancellationRequested == true && !aborted.IsCancellationRequested;

    // Tasks that outlive the request may still hold the token: its sources are cancelled and left to the collector with their timer stopped.
    public void Dispose() => _timer?.Dispose();

    private CancellationTokenSource Link()
    {
        _timer = new CancellationTokenSource(timeout, timeProvider);
        return CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, aborted);
    }
}
