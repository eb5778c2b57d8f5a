using Personio.Client.Documents;

namespace Personio.Subgraph.Documents;

internal static class DocumentDataLoaders
{
    /// <summary>All categories come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, DocumentCategory>> GetDocumentCategoryByIdAsync(
        IReadOnlyList<string> ids, DocumentArchive archive, CancellationToken cancellationToken)
        => (await archive.ListCategoriesAsync(cancellationToken)).ToDictionary(category => category.Id, StringComparer.Ordinal);
}
