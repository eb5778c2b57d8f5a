using Personio.Client.Compensations;
using Personio.Client.Employees;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Compensations;

[ObjectType<Employee>]
public static partial class EmployeeCompensations
{
    /// <summary>What the employee is paid in a period, the latest first, base salaries without proration. Each month of the period is a call, for all employees together.</summary>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day of the period, included; at most a year after the first.</param>
    [BatchResolver, Tag(DataClass.Pay), Cost(UpstreamCost.Shared), ListSize(AssumedSize = 5)]
    public static Task<IReadOnlyList<IReadOnlyList<Compensation>?>> GetCompensationsAsync(
        [Parent] IReadOnlyList<Employee> employees, DateOnly from, DateOnly to, CompensationLedger ledger, CancellationToken cancellationToken)
        => ledger.ListByEmployeeAsync(employees, PayPeriod.Check(from, to), cancellationToken);
}
