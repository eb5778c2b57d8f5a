using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Connections;
using Personio.Client.Replicas;

namespace Personio.Subgraph.Watching;

/// <summary>
/// Topics that are heard in every process of the program: what is sent here is heard here at once, and elsewhere by way of Redis. Only
/// <see cref="Change"/> travels.
/// </summary>
internal sealed partial class ReplicatedTopics(
    InMemoryTopics local, IReplicaMessages others, PersonioConnectionNames connections, TimeProvider time, ILogger<ReplicatedTopics> logger)
    : BackgroundService, ITopicEventSender
{
    private const string Channel = "changes";

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    public async ValueTask SendAsync<T>(string topic, T message, CancellationToken cancellationToken = default)
    {
        await local.SendAsync(topic, message, cancellationToken);
        if (message is not Change change)
        {
            throw new NotSupportedException($"{typeof(T)} is no change, and nothing else can be told to other processes.");
        }

        var travelling = JsonSerializer.Serialize(new TravellingChange(topic, change), TravellingChangeJson.Default.TravellingChange);
        await others.SendAsync(Channel, travelling, cancellationToken);
    }

    public ValueTask CompleteAsync(string topic) => local.CompleteAsync(topic);

    /// <summary>Does not hold up the start: while Redis is away, this process hears itself.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isLate = false;
        while (!await others.ListenAsync(Channel, Heed, EndAll, stoppingToken))
        {
            isLate = true;
            await Task.Delay(TryAgainAfter, time, stoppingToken);
        }

        if (isLate)
        {
            EndAll();
        }
    }

    private void Heed(string travelled)
    {
        try
        {
            if (JsonSerializer.Deserialize(travelled, TravellingChangeJson.Default.TravellingChange) is { Topic: { } topic, Change: { } change })
            {
                _ = local.SendAsync(topic, change).AsTask();
            }
        }
        catch (JsonException)
        {
            // Another version of the program, while one replaces the other.
            Log.Unreadable(logger);
        }
    }

    /// <summary>
    /// Who may miss something, or has, is told by an error: to subscribe again, and to read the present state. Once when the others are not heard any
    /// more, and once when they are again, because who subscribed in between has missed what they told meanwhile.
    /// </summary>
    private void EndAll()
    {
        Log.Interrupted(logger);
        foreach (var connection in connections.Names)
        {
            foreach (var kind in Enum.GetValues<ChangeKind>())
            {
                _ = local.FailAsync(ChangeFeed.TopicOf(connection, kind), Missed()).AsTask();
            }
        }
    }

    private static GraphQLException Missed() => new(
        "Changes may have been missed: this process does not hear the others at the moment, or did not for a while. Subscribe again and read the present state by a query.",
        WatchErrorCodes.ChangesMissed);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Another process told of a change in a way that this one cannot read. Run the same version everywhere.")]
        public static partial void Unreadable(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "Redis is away, or was, and changes that other processes tell of may be missed. Subscriptions are ended with an error, so that clients begin anew.")]
        public static partial void Interrupted(ILogger logger);
    }

    internal sealed record TravellingChange(string Topic, Change Change);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(TravellingChange))]
    internal sealed partial class TravellingChangeJson : JsonSerializerContext;
}
