using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Watching;

[SubscriptionType]
public static partial class WatchSubscriptions
{
    /// <summary>
    /// Employees as they are created, changed and deleted from now on. Told by Personio's webhooks, so one has to be registered. The same change may be
    /// told of twice, and changes in quick succession in another order: what is read below is always the present state.
    /// </summary>
    /// <param name="id">Only this employee; everybody when left out.</param>
    public static ValueTask<IAsyncEnumerable<EmployeeChange>> EmployeeChangedAsync(
        ChangeStream changes, CancellationToken cancellationToken, [ID] string? id = null)
        => changes.ListenAsync(
            ChangeKind.Employee,
            id is null ? null : (change, _) => new(change.Id == id),
            ChangeStream.Tell,
            cancellationToken);

    /// <summary>
    /// Employees that were created or changed since a time, and from then on as `employeeChanged` tells: for who was away for a while. Who was deleted
    /// meanwhile is not told of; `changes` finds that out.
    /// </summary>
    /// <param name="updatedSince">Begin with those that were changed at this time or later; with nobody when left out.</param>
    [Cost(UpstreamCost.Company)]
    public static ValueTask<IAsyncEnumerable<EmployeeChange>> EmployeesWatchAsync(
        ChangeStream changes, CancellationToken cancellationToken, DateTimeOffset? updatedSince = null)
        => changes.WatchEmployeesAsync(updatedSince, cancellationToken);

    /// <summary>
    /// Jobs of the career site as they appear, change and go. Personio tells nothing of them: the feed is compared every few minutes, in its main
    /// language. The first look is a look's time after the subscription.
    /// </summary>
    public static ValueTask<IAsyncEnumerable<OpenPositionChange>> OpenPositionChangedAsync(ChangeStream changes, CancellationToken cancellationToken)
        => changes.ListenAsync(
            ChangeKind.OpenPosition,
            isWanted: null,
            static change => new OpenPositionChange(change.Id, change.Type, change.OccurredAt),
            cancellationToken);

    /// <summary>Absences as they are entered, approved, moved and deleted from now on.</summary>
    /// <param name="employeeId">Only this employee's; everybody's when left out. Of a deleted absence nobody can tell any more whose it was: it is told to all.</param>
    public static ValueTask<IAsyncEnumerable<AbsenceChange>> AbsenceChangedAsync(
        ChangeStream changes, CancellationToken cancellationToken, [ID] string? employeeId = null)
        => changes.ListenAsync(
            ChangeKind.Absence,
            employeeId is null ? null : (change, stop) => changes.MayBeAbsenceOfAsync(change, employeeId, stop),
            static change => new AbsenceChange(change.Id, change.Type, change.OccurredAt),
            cancellationToken);

    /// <summary>Tracked time as it is entered, changed and deleted from now on.</summary>
    /// <param name="employeeId">Only this employee's; everybody's when left out. Of deleted time nobody can tell any more whose it was: it is told to all.</param>
    public static ValueTask<IAsyncEnumerable<AttendanceChange>> AttendanceChangedAsync(
        ChangeStream changes, CancellationToken cancellationToken, [ID] string? employeeId = null)
        => changes.ListenAsync(
            ChangeKind.Attendance,
            employeeId is null ? null : (change, stop) => changes.MayBeAttendanceOfAsync(change, employeeId, stop),
            static change => new AttendanceChange(change.Id, change.Type, change.OccurredAt),
            cancellationToken);

    /// <summary>Documents of employees as they are uploaded, changed, signed and deleted from now on.</summary>
    /// <param name="employeeId">Only this employee's; everybody's when left out.</param>
    public static ValueTask<IAsyncEnumerable<DocumentChange>> DocumentChangedAsync(
        ChangeStream changes, CancellationToken cancellationToken, [ID] string? employeeId = null)
        => changes.ListenAsync(
            ChangeKind.Document,
            employeeId is null ? null : (change, _) => new(change.EmployeeId is null || change.EmployeeId == employeeId),
            static change => new DocumentChange(change.Id, change.Type, change.OccurredAt, change.EmployeeId),
            cancellationToken);
}
