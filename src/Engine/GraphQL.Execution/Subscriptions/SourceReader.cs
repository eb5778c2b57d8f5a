namespace GraphQL.Execution.Subscriptions;

/// <summary>
/// Reads a source of events one at a time. Whoever waits is released as soon as the subscription ends, even by a source that does not heed
/// its token; such a source is disposed of when it stirs next.
/// </summary>
/// <param name="report">Told of an exception that nobody waits for any more.</param>
internal sealed class SourceReader(IAsyncEnumerable<object?> source, Action<Exception> report, CancellationToken ended) : IAsyncDisposable
{
    private IAsyncEnumerator<object?>? _events;
    private Task<bool>? _moving;

    public object? Current => _events?.Current;

    /// <summary>Waits for the next event.</summary>
    /// <returns>False at the end of the source.</returns>
    /// <exception cref="OperationCanceledException">The subscription has ended.</exception>
    public async ValueTask<bool> MoveNextAsync()
    {
        ended.ThrowIfCancellationRequested();
        _events ??= source.GetAsyncEnumerator(ended);
        var moving = _events.MoveNextAsync();
        if (moving.IsCompleted)
        {
            return await moving;
        }

        _moving = moving.AsTask();
        return await _moving.WaitAsync(ended);
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is null)
        {
            return;
        }

        // An enumerator must not be disposed of while it moves.
        if (_moving is { IsCompleted: false } moving)
        {
            _ = CloseAsync(_events, moving);
        }
        else
        {
            await CloseAsync(_events, moving: null);
        }
    }

    private async Task CloseAsync(IAsyncEnumerator<object?> events, Task? moving)
    {
        try
        {
            if (moving is not null)
            {
                await StillAsync(moving);
            }

            await events.DisposeAsync();
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The source has noticed only now that nobody listens.
        }
#pragma warning disable CA1031 // The stream is over; what its source says in the end can only be reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            report(exception);
        }
    }

    // An enumerator whose move failed is disposed of like any other.
    private async Task StillAsync(Task moving)
    {
        await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (moving.Exception is { } exception)
        {
            report(exception.InnerException ?? exception);
        }
    }
}
