using Personio.Client.AttendancePeriods;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Attendances;

[QueryType]
public static partial class AttendanceQueries
{
    /// <summary>One attendance; null where there is none of that id.</summary>
    /// <param name="id">Personio's id, a UUID.</param>
    [Lookup, Tag(DataClass.Personal), Cost(UpstreamCost.Call)]
    public static Task<AttendancePeriod?> GetAttendanceAsync([ID] string id, IAttendanceByIdDataLoader attendances, CancellationToken cancellationToken)
        => attendances.LoadAsync(id, cancellationToken);

    /// <summary>The company's attendances, work and breaks, by person and start unless `order` asks for another.</summary>
    /// <param name="from">Only attendances that start on this day or later.</param>
    /// <param name="to">Only attendances that start on this day or earlier.</param>
    /// <param name="employeeIds">Only attendances of these employees.</param>
    /// <param name="projectId">Only attendances booked on this project.</param>
    /// <param name="status">Only attendances whose approval is so far.</param>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Tag(DataClass.Personal), Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<AttendancePeriod>?> GetAttendancesAsync(
        PagingArguments page,
        QueryContext<AttendancePeriod> query,
        TimeSheet sheet,
        CancellationToken cancellationToken,
        DateOnly? from = null,
        DateOnly? to = null,
        [ID] IReadOnlyList<string>? employeeIds = null,
        [ID] string? projectId = null,
        AttendanceState? status = null)
    {
        DateRange.Check(from, to);
        var filter = new AttendancePeriodFilter
        {
            From = from,
            To = to,
            PersonIds = employeeIds,
            ProjectId = projectId,
            Status = status is { } known ? AttendanceWords.Write(known) : null,
        };
        return await sheet.ListAsync(filter, query, page, cancellationToken);
    }
}
