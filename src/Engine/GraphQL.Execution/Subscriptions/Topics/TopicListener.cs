using System.Threading.Channels;

namespace GraphQL.Execution;

/// <summary>One listener to a topic, whatever the type of its messages.</summary>
internal abstract class TopicListener
{
    public abstract void Offer(object? message);

    /// <summary>Ends the stream, with an error where there is one.</summary>
    public abstract void Complete(GraphQLException? error = null);
}

/// <summary>One listener to a topic and the messages that wait for it.</summary>
internal sealed class TopicListener<T>(int bufferSize, Action<TopicListener> leave) : TopicListener, IAsyncEnumerable<T>
{
    private readonly Channel<T> _messages = Channel.CreateBounded<T>(new BoundedChannelOptions(bufferSize) { SingleReader = true });
    private CancellationTokenRegistration _cancellation;

    public void LeaveOn(CancellationToken cancellationToken) =>
        _cancellation = cancellationToken.UnsafeRegister(static listener => ((TopicListener<T>)listener!).Leave(), this);

    public override void Offer(object? message)
    {
        if (message is T wanted && !_messages.Writer.TryWrite(wanted))
        {
            // Fails also where the stream has ended already; then there is nothing to end.
            _messages.Writer.TryComplete(TooSlow());
            leave(this);
        }
    }

    public override void Complete(GraphQLException? error = null)
    {
        _messages.Writer.TryComplete(error);
        leave(this);
    }

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (var message in _messages.Reader.ReadAllAsync(cancellationToken))
            {
                yield return message;
            }
        }
        finally
        {
            await _cancellation.DisposeAsync();
            Leave();
        }
    }

    private void Leave()
    {
        _messages.Writer.TryComplete();
        leave(this);
    }

    private static GraphQLException TooSlow() => new(
        "The subscription has ended because its events were taken too slowly. Subscribe again and read the present state by a query.",
        ErrorCodes.SubscriberTooSlow);
}
