using Personio.Client.Documents;
using Personio.Client.Employees;
using Personio.Subgraph.Documents;
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

    /// <summary>
    /// The document as it is now, which may be after later changes too; null where it is deleted, or Personio does not say whose it is. It is looked for among
    /// its owner's, for Personio has no call for one.
    /// </summary>
    [Cost(UpstreamCost.Call)]
    public static ValueTask<Document?> GetDocumentAsync(
        [Parent] DocumentChange change, IDocumentByKeyDataLoader documents, CancellationToken cancellationToken)
        => change is { Type: not ChangeType.Deleted, EmployeeId: { } owner } ? new(documents.LoadAsync(new DocumentKey(change.Id, owner), cancellationToken)) : default;
}
