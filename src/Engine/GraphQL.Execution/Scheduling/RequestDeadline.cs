namespace GraphQL.Execution.Scheduling;

/// <summary>
/// When a request ends at the latest. The token source behind it, and its timer, are made only for requests that ask for the token: one
/// that runs to its end at once needs neither.
/// </summary>
internal sealed class RequestDeadline(TimeSpan timeout, TimeProvider timeProvider, CancellationToken aborted) : IDisposable
{
    private readonly long _start = timeProvider.GetTimestamp();
    private Sources? _sources;
    private bool _isOver;

    /// <summary>Ends when the caller gives up or the time is over. Any thread may ask for it: resolvers do so after their awaits too.</summary>
    public CancellationToken Token => (_sources ?? MakeSources()).Linked.Token;

    /// <summary>True where the time was over, rather than the caller gone.</summary>
    public bool HasPassed => (_isOver || _sources?.Timer.IsCancellationRequested == true) && !aborted.IsCancellationRequested;

    /// <summary>True where the token has ended, for whatever reason.</summary>
    public bool HasEnded => _isOver || _sources?.Linked.IsCancellationRequested == true;

    /// <summary>
    /// Stops work that no timer can interrupt, and that may never have asked for the token: the pump calls it between columns. It reads the
    /// clock and nothing else.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up, or the time is over.</exception>
    public void ThrowIfEnded()
    {
        aborted.ThrowIfCancellationRequested();
        if (timeProvider.GetElapsedTime(_start) >= timeout)
        {
            _isOver = true;
            throw new OperationCanceledException("The time of the operation is over.");
        }
    }

    // Tasks that outlive the request may still hold the token: its sources are left to the collector with their timer stopped.
    public void Dispose() => _sources?.Timer.Dispose();

    private Sources MakeSources()
    {
        var timer = new CancellationTokenSource(timeout, timeProvider);
        var made = new Sources(timer, CancellationTokenSource.CreateLinkedTokenSource(timer.Token, aborted));
        if (Interlocked.CompareExchange(ref _sources, made, null) is not { } first)
        {
            return made;
        }

        made.Linked.Dispose();
        timer.Dispose();
        return first;
    }

    private sealed record Sources(CancellationTokenSource Timer, CancellationTokenSource Linked);
}
