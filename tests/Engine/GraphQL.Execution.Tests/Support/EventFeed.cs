using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace GraphQL.Execution.Tests.Support;

/// <summary>A source of events that a test feeds, and that tells what became of it.</summary>
internal sealed class EventFeed
{
    private readonly Channel<object?> _events = Channel.CreateUnbounded<object?>();
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the source has been asked for an event.</summary>
    public Task Asked => _waiting.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Ends when the source's enumerator has been disposed of.</summary>
    public Task Disposed => _disposed.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public bool IsDisposed => _disposed.Task.IsCompleted;

    public int Taken { get; private set; }

    public EventFeed Add(params object?[] events)
    {
        foreach (var item in events)
        {
            _events.Writer.TryWrite(item).ShouldBeTrue();
        }

        return this;
    }

    public EventFeed End(Exception? exception = null)
    {
        _events.Writer.TryComplete(exception).ShouldBeTrue();
        return this;
    }

    /// <summary>The events, to be enumerated once.</summary>
    /// <param name="heedsToken">False for a source that waits on although nobody listens any more.</param>
    public async IAsyncEnumerable<object?> ReadAsync(
        bool heedsToken = true, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            _waiting.TrySetResult();
            await foreach (var item in _events.Reader.ReadAllAsync(heedsToken ? cancellationToken : CancellationToken.None))
            {
                Taken++;
                yield return item;
            }
        }
        finally
        {
            _disposed.TrySetResult();
        }
    }
}
