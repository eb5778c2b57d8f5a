namespace GraphQL.Execution;

/// <summary>Tells all who listen to a topic that something has happened.</summary>
public interface ITopicEventSender
{
    /// <summary>Hands a message to everybody who listens to the topic now. It never waits for a listener.</summary>
    ValueTask SendAsync<T>(string topic, T message, CancellationToken cancellationToken = default);

    /// <summary>Ends the streams of everybody who listens to the topic now.</summary>
    ValueTask CompleteAsync(string topic);
}
