using Personio.Client.Documents;
using Personio.Client.Recruiting;
using Personio.Subgraph.Access;
using Personio.Subgraph.Documents;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Applications;

[ObjectType<Application>]
public static partial class ApplicationDocuments
{
    /// <summary>What came with the application, in Personio's own order. Personio lists one application's at a time: a call for each.</summary>
    /// <param name="categoryId">Only those of this category.</param>
    [BatchResolver, UsePaging(MaxPageSize = 200), Tag(DataClass.Documents), Cost(UpstreamCost.Call)]
    public static Task<IReadOnlyList<Connection<Document>?>> GetDocumentsAsync(
        [Parent] IReadOnlyList<Application> applications,
        PagingArguments page,
        DocumentArchive archive,
        CancellationToken cancellationToken,
        [ID] string? categoryId = null)
        => archive.ListByOwnerAsync(
            [.. applications.Select(application => application.Id)], new DocumentFilter { CategoryId = categoryId }, page, cancellationToken);
}
