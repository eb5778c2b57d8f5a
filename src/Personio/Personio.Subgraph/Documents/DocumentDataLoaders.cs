using Personio.Client.Documents;

namespace Personio.Subgraph.Documents;

internal static class DocumentDataLoaders
{
    /// <summary>All categories come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, DocumentCategory>> GetDocumentCategoryByIdAsync(
        IReadOnlyList<string> ids, DocumentArchive archive, CancellationToken cancellationToken)
        => (await archive.ListCategoriesAsync(cancellationToken)).ToDictionary(category => category.Id, StringComparer.Ordinal);

    /// <summary>Documents by their owners, one listing for each of them.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<DocumentPlace, Document>> GetDocumentByPlaceAsync(
        IReadOnlyList<DocumentPlace> places, DocumentArchive archive, CancellationToken cancellationToken)
    {
        var found = await archive.FindAsync([.. places.Select(place => (place.Id, place.OwnerId))], cancellationToken);
        return places.Zip(found).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!);
    }
}
