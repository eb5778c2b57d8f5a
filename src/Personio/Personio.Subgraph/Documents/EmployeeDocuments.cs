using Personio.Client.Documents;
using Personio.Client.Employees;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Documents;

[ObjectType<Employee>]
public static partial class EmployeeDocuments
{
    /// <summary>The employee's documents, in Personio's own order. Personio lists one owner's at a time: a call for each employee.</summary>
    /// <param name="categoryId">Only those of this category.</param>
    [BatchResolver, UsePaging(MaxPageSize = 200), Tag(DataClass.Documents), Cost(UpstreamCost.Call)]
    public static Task<IReadOnlyList<Connection<Document>?>> GetDocumentsAsync(
        [Parent] IReadOnlyList<Employee> employees,
        PagingArguments page,
        DocumentArchive archive,
        CancellationToken cancellationToken,
        [ID] string? categoryId = null)
        => archive.ListByOwnerAsync([.. employees.Select(employee => employee.Id)], new DocumentFilter { CategoryId = categoryId }, page, cancellationToken);
}
