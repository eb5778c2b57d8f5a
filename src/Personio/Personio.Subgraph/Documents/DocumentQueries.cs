using Personio.Client.Documents;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Documents;

[QueryType]
public static partial class DocumentQueries
{
    /// <summary>One document; null where its owner has none of that id. Personio has no call for one document, so its owner's are read.</summary>
    /// <param name="id">Personio's id of the document.</param>
    /// <param name="ownerId">Whose it is: an employee's id, or an application's.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<Document?> GetDocumentAsync([ID] string id, [ID] string ownerId, IDocumentByKeyDataLoader documents, CancellationToken cancellationToken)
        => documents.LoadAsync(new DocumentKey(id, ownerId), cancellationToken);

    /// <summary>
    /// The documents of an employee or of an application, in Personio's own order unless <c>order</c> asks for another. Personio lists nobody else's, and none without an owner.
    /// </summary>
    /// <param name="ownerId">Whose documents: an employee's id, or an application's.</param>
    /// <param name="categoryId">Only those of this category.</param>
    /// <param name="createdFrom">Only those uploaded on this day or later.</param>
    /// <param name="createdBefore">Only those uploaded before this day.</param>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<Document>?> GetDocumentsAsync(
        [ID] string ownerId,
        PagingArguments page,
        QueryContext<Document> query,
        DocumentArchive archive,
        CancellationToken cancellationToken,
        [ID] string? categoryId = null,
        DateOnly? createdFrom = null,
        DateOnly? createdBefore = null)
    {
        DateRange.Check(createdFrom, createdBefore);
        var filter = new DocumentFilter { CategoryId = categoryId, CreatedFrom = createdFrom, CreatedBefore = createdBefore };
        return await archive.ListAsync(ownerId, filter, query, page, cancellationToken);
    }

    /// <summary>The categories that documents are sorted into.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<DocumentCategory>?> GetDocumentCategoriesAsync(DocumentArchive archive, CancellationToken cancellationToken)
        => await archive.ListCategoriesAsync(cancellationToken);
}
