using System.Collections.Concurrent;
using System.Globalization;
using Personio.Client.CareerSite;
using Personio.Client.Replicas;

namespace Personio.Subgraph.Watching;

/// <summary>Compares the career site's feed with what it was at the last look, where somebody listens: Personio tells nothing of it.</summary>
internal sealed class PolledPositions(ChangeFeed feed, IReplicaMarks marks, InMemoryTopics topics, TimeProvider time) : IChangeSource
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _seen = new(StringComparer.Ordinal);

    public string What => "open positions";

    public async Task PollAsync(string connection, PollWindow window, IServiceProvider scope, CancellationToken cancellationToken)
    {
        if (topics.CountListeners(ChangeFeed.TopicOf(connection, ChangeKind.OpenPosition)) == 0)
        {
            // Who listens later compares with what is there then.
            _seen.TryRemove(connection, out _);
            return;
        }

        await feed.ForgetAsync(connection, ChangeKind.OpenPosition, cancellationToken);
        var now = (await scope.GetRequiredService<CareerSiteClient>().ListPositionsAsync(cancellationToken: cancellationToken))
            .ToDictionary(position => position.Id, position => PositionDigest.Of(position).ToString("x16", CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var before = _seen.GetValueOrDefault(connection);
        _seen[connection] = now;
        if (before is null)
        {
            return;
        }

        foreach (var (id, digest) in now.Where(position => before.GetValueOrDefault(position.Key) != position.Value))
        {
            await TellAsync(connection, id, before.ContainsKey(id) ? ChangeType.Updated : ChangeType.Created, $"{before.GetValueOrDefault(id)}:{digest}", cancellationToken);
        }

        foreach (var (id, digest) in before.Where(position => !now.ContainsKey(position.Key)))
        {
            await TellAsync(connection, id, ChangeType.Deleted, $"{digest}:", cancellationToken);
        }
    }

    // Several processes look and find the same.
    private async Task TellAsync(string connection, string id, ChangeType type, string step, CancellationToken cancellationToken)
    {
        if (await marks.TrySetAsync($"position:{connection}:{id}:{step}", Memory, cancellationToken))
        {
            await feed.AnnounceAsync(connection, new Change(ChangeKind.OpenPosition, id, type, time.GetUtcNow()), cancellationToken);
        }
    }
}
