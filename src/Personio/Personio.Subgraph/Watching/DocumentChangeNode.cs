using Personio.Client.Employees;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Watching;

[ObjectType<DocumentChange>(IgnoreProperties = [nameof(DocumentChange.EmployeeId)])]
public static partial class DocumentChangeNode
{
    /// <summary>Whose document it is; null where Personio does not say.</summary>
    [Cost(UpstreamCost.Call)]
    public static Task<Employee?> GetEmployeeAsync(
        [Parent] DocumentChange change, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => employees.LoadAsync(change.EmployeeId, cancellationToken);
}
