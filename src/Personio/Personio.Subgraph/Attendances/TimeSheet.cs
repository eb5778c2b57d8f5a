using Personio.Client.AttendancePeriods;
using Personio.Client.Employees;
using Personio.Subgraph.Absences;

namespace Personio.Subgraph.Attendances;

/// <summary>The attendances that one operation reads, with as few listings as it needs.</summary>
public sealed class TimeSheet(AttendancePeriodsClient client)
{
    /// <summary>Lists attendances; Personio finds them by person, day, project and state, the rest is decided here.</summary>
    public Task<Connection<AttendancePeriod>> ListAsync(
        AttendancePeriodFilter filter, QueryContext<AttendancePeriod> query, PagingArguments page, CancellationToken cancellationToken)
        => Connections.FromQueryAsync(client.ListAsync(filter, cancellationToken), query, page, cancellationToken);

    /// <summary>Lists the attendances of many employees by one listing of the period, each employee's by their start.</summary>
    public async Task<IReadOnlyList<Connection<AttendancePeriod>?>> ListByEmployeeAsync(
        IReadOnlyList<Employee> employees, DateRange period, PagingArguments page, CancellationToken cancellationToken)
    {
        var byEmployee = (await ReadAsync(employees.Select(employee => employee.Id), period, cancellationToken))
            .ToLookup(attendance => attendance.Person?.Id, StringComparer.Ordinal);
        return [.. employees.Select(employee => Connections.FromList(byEmployee[employee.Id].ToList(), page))];
    }

    /// <summary>The breaks of each attendance's person on its day, by one listing for all; none for what is a break itself.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<AttendancePeriod>?>> ListBreaksAsync(
        IReadOnlyList<AttendancePeriod> attendances, CancellationToken cancellationToken)
    {
        var work = attendances.Where(attendance => attendance.Type != AttendanceType.Break && DayOf(attendance) is not null).ToList();
        if (work.Count == 0)
        {
            return [.. attendances.Select(_ => Array.Empty<AttendancePeriod>())];
        }

        // A night shift's break may start on the day after the one that it is booked to.
        var days = new DateRange(work.Min(DayOf)!.Value, work.Max(DayOf)!.Value.AddDays(1));
        var breaks = (await ReadAsync(work.Select(attendance => attendance.Person?.Id).OfType<string>(), days, cancellationToken))
            .Where(attendance => attendance.Type == AttendanceType.Break)
            .ToLookup(attendance => (attendance.Person?.Id, DayOf(attendance)));
        return [.. attendances.Select(attendance => attendance.Type == AttendanceType.Break ? [] : breaks[(attendance.Person?.Id, DayOf(attendance))].ToList())];
    }

    /// <summary>All attendances of people that start in a period, by person and start.</summary>
    public async Task<IReadOnlyList<AttendancePeriod>> ReadAsync(IEnumerable<string> employeeIds, DateRange period, CancellationToken cancellationToken)
    {
        var ids = employeeIds.Distinct(StringComparer.Ordinal).ToList();
        var filter = new AttendancePeriodFilter
        {
            From = period.From,
            To = period.To,
            PersonIds = ids.Count <= AttendancePeriodsClient.MaxPeoplePerListing ? ids : null,
        };
        return await client.ListAsync(filter, cancellationToken).ToListAsync(cancellationToken);
    }

    private static DateOnly? DayOf(AttendancePeriod attendance) =>
        attendance.AttributionDate ?? (attendance.Start is { } start ? DateOnly.FromDateTime(start) : null);
}
