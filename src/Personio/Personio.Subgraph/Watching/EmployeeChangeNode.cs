using Personio.Client.Employees;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Watching;

[ObjectType<EmployeeChange>]
public static partial class EmployeeChangeNode
{
    /// <summary>The employee as they are now, which may be after later changes too; null where they are deleted.</summary>
    [Cost(UpstreamCost.Call)]
    public static ValueTask<Employee?> GetEmployeeAsync(
        [Parent] EmployeeChange change, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => change.Type == ChangeType.Deleted ? default : new(employees.LoadAsync(change.Id, cancellationToken));
}
