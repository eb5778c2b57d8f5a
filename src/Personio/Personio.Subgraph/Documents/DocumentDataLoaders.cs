using Personio.Client.Documents;

namespace Personio.Subgraph.Documents;

internal static class DocumentDataLoaders
{
    /// <summary>One listing for each owner, whatever the number of documents.</summary>
    [DataLoader]
    public static Task<PartialDictionary<DocumentKey, Document>> GetDocumentByKeyAsync(
        IReadOnlyList<DocumentKey> keys, DocumentArchive archive, CancellationToken cancellationToken)
        => archive.FindAsync(keys, cancellationToken);

    /// <summary>All categories come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, DocumentCategory>> GetDocumentCategoryByIdAsync(
        IReadOnlyList<string> ids, DocumentArchive archive, CancellationToken cancellationToken)
        => (await archive.ListCategoriesAsync(cancellationToken)).ToDictionary(category => category.Id, StringComparer.Ordinal);
}
