using System.Collections.Immutable;
using Personio.Client.Absences;
using Personio.Client.Employees;

namespace Personio.Subgraph.Watching;

/// <summary>
/// Finds what has changed since a cursor by comparing all that is there with what was there then. So nothing is missed, however long ago the cursor is
/// from, and what is gone is found, of which Personio tells nothing.
/// </summary>
public sealed class ChangeHistory
{
    /// <summary>Absences are compared that end this long before the first cursor or later.</summary>
    private const int DaysBack = 92;

    private static readonly string[] EmployeeTimes = ["last_modified_at"];

    private readonly EmployeesClient _employees;
    private readonly AbsencesClient _absences;
    private readonly ChangeSnapshots _snapshots;
    private readonly TimeProvider _time;

    internal ChangeHistory(EmployeesClient employees, AbsencesClient absences, ChangeSnapshots snapshots, TimeProvider time) =>
        (_employees, _absences, _snapshots, _time) = (employees, absences, snapshots, time);

    /// <summary>Begins to compare: a cursor that stands for what is there now.</summary>
    internal async Task<ChangeSet> BeginAsync(IReadOnlyList<ChangeKind> kinds, CancellationToken cancellationToken)
    {
        var from = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).AddDays(-DaysBack);
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
                items.Add(new ChangedObject(key.Kind, key.Id, before.Objects.ContainsKey(key) ? ChangeType.Updated : ChangeType.Created, At(changed)));
                after = after.SetItem(key, changed);
            }
            else if (await IsGoneAsync(key.Kind, key.Id, cancellationToken))
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
        if (scope.Kinds.Contains(ChangeKind.Employee))
        {
            await foreach (var employee in _employees.ListAllAsync(new EmployeeFilter { Attributes = EmployeeTimes }, cancellationToken))
            {
                objects[(ChangeKind.Employee, employee.Id)] = employee.LastModifiedAt?.UtcTicks ?? 0;
            }
        }

        if (scope.Kinds.Contains(ChangeKind.Absence))
        {
            await foreach (var absence in _absences.ListAsync(new AbsenceFilter { From = scope.From }, cancellationToken))
            {
                objects[(ChangeKind.Absence, absence.Id)] = absence.UpdatedAt?.UtcTicks ?? 0;
            }
        }

        return scope with { Objects = objects.ToImmutable() };
    }

    // Pages shift while people come and go: who is missing in a list may have been passed over, and is looked for.
    private async Task<bool> IsGoneAsync(ChangeKind kind, string id, CancellationToken cancellationToken) => kind == ChangeKind.Employee
        ? await _employees.GetAsync(id, EmployeeTimes, cancellationToken: cancellationToken) is null
        : await _absences.GetAsync(id, cancellationToken) is null;

    private static DateTimeOffset? At(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
}
