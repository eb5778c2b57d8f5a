using System.Collections.Immutable;

namespace Personio.Subgraph.Watching;

/// <summary>
/// Finds what has changed since a cursor by comparing all that is there with what was there then. So nothing is missed, however long ago the cursor is
/// from, and what is gone is found, of which Personio tells nothing.
/// </summary>
public sealed class ChangeHistory
{
    private readonly ComparedObjects _objects;
    private readonly ChangeSnapshots _snapshots;
    private readonly TimeProvider _time;

    internal ChangeHistory(ComparedObjects objects, ChangeSnapshots snapshots, TimeProvider time) => (_objects, _snapshots, _time) = (objects, snapshots, time);

    /// <summary>Begins to compare: a cursor that stands for what is there now.</summary>
    internal async Task<ChangeSet> BeginAsync(IReadOnlyList<ChangeKind> kinds, CancellationToken cancellationToken)
    {
        var from = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).AddDays(-ComparedObjects.AbsenceDays);
        var now = await ReadAsync(new ChangeSnapshot(kinds, from, ImmutableDictionary<(ChangeKind Kind, string Id), long>.Empty), cancellationToken);
        return new ChangeSet(await _snapshots.KeepAsync(now, cancellationToken), HasMore: false, []);
    }

    /// <summary>Compares with a cursor. The same cursor may be used again, for who did not get through: it tells the same or more.</summary>
    /// <exception cref="GraphQLException"><c>BAD_USER_INPUT</c>: nobody knows the cursor.</exception>
    internal async Task<ChangeSet> CompareAsync(string cursor, int first, CancellationToken cancellationToken)
    {
        var before = await _snapshots.FindAsync(cursor, cancellationToken) ?? throw new GraphQLException(
            "The cursor is not known, or not any more: it is kept for 30 days, and without Redis as long as the server runs. Read everything anew and begin without one.",
            ErrorCodes.BadUserInput);
        var now = await ReadAsync(before, cancellationToken);
        var differences = now.Objects.Where(known => before.Objects.GetValueOrDefault(known.Key, long.MinValue) != known.Value).Select(known => known.Key)
            .Concat(before.Objects.Keys.Where(key => !now.Objects.ContainsKey(key)))
            .OrderBy(key => key.Kind)
            .ThenBy(key => key.Id, StringComparer.Ordinal)
            .ToList();
        if (differences.Count == 0)
        {
            return new ChangeSet(cursor, HasMore: false, []);
        }

        var items = new List<ChangedObject>();
        var after = before.Objects;
        foreach (var key in differences.Take(first))
        {
            if (now.Objects.TryGetValue(key, out var changed))
            {
                items.Add(new ChangedObject(key.Kind, key.Id, before.Objects.ContainsKey(key) ? ChangeType.Updated : ChangeType.Created, At(key.Kind, changed)));
                after = after.SetItem(key, changed);
            }
            else if (await _objects.IsGoneAsync(key.Kind, key.Id, cancellationToken))
            {
                items.Add(new ChangedObject(key.Kind, key.Id, ChangeType.Deleted, OccurredAt: null));
                after = after.Remove(key);
            }
        }

        return new ChangeSet(await _snapshots.KeepAsync(before with { Objects = after }, cancellationToken), differences.Count > first, items);
    }

    private async Task<ChangeSnapshot> ReadAsync(ChangeSnapshot scope, CancellationToken cancellationToken)
    {
        var objects = ImmutableDictionary.CreateBuilder<(ChangeKind Kind, string Id), long>();
        foreach (var kind in scope.Kinds)
        {
            await foreach (var (id, state) in _objects.ListAsync(kind, scope.From, cancellationToken))
            {
                objects[(kind, id)] = state;
            }
        }

        return scope with { Objects = objects.ToImmutable() };
    }

    private static DateTimeOffset? At(ChangeKind kind, long state) =>
        state == 0 || !ComparedObjects.IsDated(kind) ? null : new DateTimeOffset(state, TimeSpan.Zero);
}
