using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GraphQL.Execution;

/// <summary>
/// Topics within this process. Every listener has a bounded buffer; one that is full when a message comes ends its stream with an error, so
/// that a slow client costs neither memory nor the sender's time, and knows that it has missed something.
/// </summary>
/// <param name="bufferSize">How many messages wait for one listener at most.</param>
public sealed class InMemoryTopics(int bufferSize = InMemoryTopics.DefaultBufferSize) : ITopicEventSender, ITopicEventReceiver
{
    public const int DefaultBufferSize = 64;

    private readonly ConcurrentDictionary<string, ImmutableArray<TopicListener>> _listeners = new(StringComparer.Ordinal);

    /// <summary>How many listen to a topic.</summary>
    public int CountListeners(string topic) => ListenersOf(topic).Length;

    public ValueTask SendAsync<T>(string topic, T message, CancellationToken cancellationToken = default)
    {
        foreach (var listener in ListenersOf(topic))
        {
            listener.Offer(message);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topic)
    {
        foreach (var listener in ListenersOf(topic))
        {
            listener.Complete();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the streams of everybody who listens to the topic now with an error, behind what they were sent already.</summary>
    public ValueTask FailAsync(string topic, GraphQLException error)
    {
        foreach (var listener in ListenersOf(topic))
        {
            listener.Complete(error);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var listener = new TopicListener<T>(bufferSize, left => Remove(topic, left));
        _listeners.AddOrUpdate(topic, static (_, added) => [added], static (_, listeners, added) => listeners.Add(added), (TopicListener)listener);
        listener.LeaveOn(cancellationToken);
        return new ValueTask<IAsyncEnumerable<T>>(listener);
    }

    private ImmutableArray<TopicListener> ListenersOf(string topic) =>
        _listeners.TryGetValue(topic, out var listeners) ? listeners : ImmutableArray<TopicListener>.Empty;

    // A topic that nobody listens to is not kept: clients may choose topics' names by arguments.
    private void Remove(string topic, TopicListener listener)
    {
        while (_listeners.TryGetValue(topic, out var listeners))
        {
            var left = listeners.Remove(listener);
            if (left.IsEmpty ? _listeners.TryRemove(new(topic, listeners)) : _listeners.TryUpdate(topic, left, listeners))
            {
                return;
            }
        }
    }
}
