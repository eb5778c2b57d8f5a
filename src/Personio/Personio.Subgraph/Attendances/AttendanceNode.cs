using Personio.Client.AttendancePeriods;
using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Client.Projects;
using Personio.Subgraph.Access;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Projects;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Attendances;

[ObjectType<AttendancePeriod>(IgnoreProperties = [nameof(AttendancePeriod.UnknownFields), nameof(AttendancePeriod.Person), nameof(AttendancePeriod.Approval)])]
[GraphQLName("Attendance"), Key("id"), Tag(DataClass.Personal), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.Attendances)]
[CacheTag("attendance-{$key.id}"), CacheTag("attendance")]
[GraphQLDescription("Time that a person worked, or a break: breaks are attendances of their own. Times are local, of no zone that Personio tells.")]
public static partial class AttendanceNode
{
    // By a call each: Personio lists attendances by person and day, not by id.
    [ReferenceResolver, BatchResolver]
    public static Task<IReadOnlyList<object?>> GetByIdAsync(IReadOnlyList<string> ids, AttendancePeriodsClient client, CancellationToken cancellationToken)
        => SingleReads.ReadAsync(ids, client.GetAsync, cancellationToken);

    /// <summary>Working time or a break.</summary>
    [BindMember(nameof(AttendancePeriod.Type))]
    public static AttendanceKind? GetType([Parent] AttendancePeriod attendance) => attendance.Type is { } type ? AttendanceWords.Read(type) : null;

    /// <summary>How far its approval is.</summary>
    public static AttendanceState? GetStatus([Parent] AttendancePeriod attendance)
        => attendance.Approval?.Status is { } status ? AttendanceWords.Read(status) : null;

    /// <summary>How long it is, in minutes of local time; null while the clock runs.</summary>
    public static int? GetDurationMinutes([Parent] AttendancePeriod attendance)
        => attendance is { Start: { } start, End: { } end } ? (int)(end - start).TotalMinutes : null;

    /// <summary>Whose time.</summary>
    [Cost(UpstreamCost.Shared)]
    public static ValueTask<Employee?> GetEmployeeAsync(
        [Parent] AttendancePeriod attendance, SelectedFields selected, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => attendance.Person is { Id: var id } && selected.IsSubsetOf("id")
            ? new(new Employee { Id = id })
            : new(employees.LoadAsync(attendance.Person?.Id, cancellationToken));

    /// <summary>What it is booked on; null for nothing, and for breaks.</summary>
    [BindMember(nameof(AttendancePeriod.Project)), Cost(UpstreamCost.Shared)]
    public static ValueTask<Project?> GetProjectAsync(
        [Parent] AttendancePeriod attendance, SelectedFields selected, IProjectByIdDataLoader projects, CancellationToken cancellationToken)
        => attendance.Project is { Id: var id } && selected.IsSubsetOf("id")
            ? new(new Project { Id = id })
            : new(projects.LoadAsync(attendance.Project?.Id, cancellationToken));

    /// <summary>The person's breaks of the day that it is booked to; none where it is a break itself.</summary>
    [BatchResolver, Cost(UpstreamCost.Shared), ListSize(AssumedSize = 2)]
    public static Task<IReadOnlyList<IReadOnlyList<AttendancePeriod>?>> GetBreaksAsync(
        [Parent] IReadOnlyList<AttendancePeriod> attendances, TimeSheet sheet, CancellationToken cancellationToken)
        => sheet.ListBreaksAsync(attendances, cancellationToken);
}
