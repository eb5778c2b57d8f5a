using Personio.Client.LegalEntities;

namespace Personio.Subgraph.LegalEntities;

internal static class LegalEntityDataLoaders
{
    /// <summary>All of them come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, LegalEntity>> GetLegalEntityByIdAsync(
        IReadOnlyList<string> ids, LegalEntityCatalog catalog, CancellationToken cancellationToken)
        => (await catalog.ListAsync(cancellationToken)).ToDictionary(legalEntity => legalEntity.Id, StringComparer.Ordinal);

    /// <summary>By the whole name; a name that two have finds neither.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, LegalEntity>> GetLegalEntityByNameAsync(
        IReadOnlyList<string> names, LegalEntityCatalog catalog, CancellationToken cancellationToken)
        => (await catalog.ListAsync(cancellationToken))
            .Where(legalEntity => legalEntity.Name is not null)
            .GroupBy(legalEntity => legalEntity.Name!, StringComparer.Ordinal)
            .Where(namesakes => namesakes.Count() == 1)
            .ToDictionary(namesakes => namesakes.Key, namesakes => namesakes.First(), StringComparer.Ordinal);
}
