using Personio.Client.AttendancePeriods;
using Personio.Client.Employees;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Attendances;

[ObjectType<Employee>]
public static partial class EmployeeAttendances
{
    /// <summary>The employee's attendances that start in the period, by their start.</summary>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day of the period, included.</param>
    [BatchResolver, UsePaging(MaxPageSize = 200), Tag(DataClass.Personal), Cost(UpstreamCost.Shared)]
    public static Task<IReadOnlyList<Connection<AttendancePeriod>?>> GetAttendancesAsync(
        [Parent] IReadOnlyList<Employee> employees,
        DateOnly from,
        DateOnly to,
        PagingArguments page,
        TimeSheet sheet,
        CancellationToken cancellationToken)
        => sheet.ListByEmployeeAsync(employees, new DateRange(from, to), page, cancellationToken);
}
