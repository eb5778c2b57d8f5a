namespace GraphQL.Execution;

/// <summary>Listens to topics: what subscription fields take their events from.</summary>
public interface ITopicEventReceiver
{
    /// <summary>
    /// Listens to a topic from now on: what is sent before the first event is asked for is not lost. Messages of another type than
    /// <typeparamref name="T"/> are not for this listener.
    /// </summary>
    /// <param name="cancellationToken">Stops listening, as disposing of the enumerator does.</param>
    /// <returns>The messages, enumerated once. A listener that falls too far behind gets <see cref="ErrorCodes.SubscriberTooSlow"/>.</returns>
    ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken);
}
