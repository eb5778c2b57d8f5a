using System.Runtime.CompilerServices;
using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.Connections;
using Personio.Client.Employees;

namespace Personio.Subgraph.Watching;

/// <summary>The changes that one subscription hears of, on the connection of its caller.</summary>
public sealed class ChangeStream(
    ITopicEventReceiver topics, ChosenConnection connection, EmployeesClient employees, AbsencesClient absences, AttendancePeriodsClient attendances)
{
    private static readonly string[] EmployeeTimes = ["created_at", "last_modified_at"];

    /// <summary>Listens from now on.</summary>
    /// <param name="kind">What to listen for.</param>
    /// <param name="isWanted">Which of it; all when null.</param>
    /// <param name="tell">Makes the event of a change.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async ValueTask<IAsyncEnumerable<TEvent>> ListenAsync<TEvent>(
        ChangeKind kind, Func<Change, CancellationToken, ValueTask<bool>>? isWanted, Func<Change, TEvent> tell, CancellationToken cancellationToken)
    {
        var changes = await topics.SubscribeAsync<Change>(ChangeFeed.TopicOf(connection.Name, kind), cancellationToken);
        return TellAsync(changes, isWanted, tell, cancellationToken);
    }

    /// <summary>Employees that were changed since a time, and then those that change. Nothing is missed in between: it listens before it reads.</summary>
    public async ValueTask<IAsyncEnumerable<EmployeeChange>> WatchEmployeesAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var changes = await ListenAsync(ChangeKind.Employee, isWanted: null, Tell, cancellationToken);
        return since is { } time ? CatchUpAsync(time, changes, cancellationToken) : changes;
    }

    /// <summary>The event of an employee's change.</summary>
    public static EmployeeChange Tell(Change change) => new(change.Id, change.Type, change.OccurredAt);

    // The whole directory, because Personio finds employees by the time of their change up to an hour late (Personio v1: employees). Of whom the
    // credential may not read the time is told, too.
    private async IAsyncEnumerable<EmployeeChange> CatchUpAsync(
        DateTimeOffset since, IAsyncEnumerable<EmployeeChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var employee in employees.ListAllAsync(new EmployeeFilter { Attributes = EmployeeTimes }, cancellationToken))
        {
            if ((employee.LastModifiedAt ?? DateTimeOffset.MaxValue) >= since)
            {
                yield return new EmployeeChange(employee.Id, employee.CreatedAt >= since ? ChangeType.Created : ChangeType.Updated, employee.LastModifiedAt ?? since);
            }
        }

        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            yield return change;
        }
    }

    /// <summary>Whether an absence is this employee's. One that is gone cannot be looked at any more, and may be anybody's.</summary>
    public async ValueTask<bool> MayBeAbsenceOfAsync(Change change, string employeeId, CancellationToken cancellationToken) =>
        IsOf(change, change.EmployeeId ?? (await ReadAsync(change, id => absences.GetAsync(id, cancellationToken)))?.PersonId, employeeId);

    /// <summary>Whether tracked time is this employee's. What is gone cannot be looked at any more, and may be anybody's.</summary>
    public async ValueTask<bool> MayBeAttendanceOfAsync(Change change, string employeeId, CancellationToken cancellationToken) =>
        IsOf(change, change.EmployeeId ?? (await ReadAsync(change, id => attendances.GetAsync(id, cancellationToken)))?.Person?.Id, employeeId);

    private static bool IsOf(Change change, string? owner, string employeeId) =>
        owner == employeeId || (owner is null && change.Type == ChangeType.Deleted);

    private static async Task<T?> ReadAsync<T>(Change change, Func<string, Task<T?>> read)
        where T : class => change.Type == ChangeType.Deleted ? null : await read(change.Id);

    private static async IAsyncEnumerable<TEvent> TellAsync<TEvent>(
        IAsyncEnumerable<Change> changes,
        Func<Change, CancellationToken, ValueTask<bool>>? isWanted,
        Func<Change, TEvent> tell,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            if (isWanted is null || await isWanted(change, cancellationToken))
            {
                yield return tell(change);
            }
        }
    }
}
