using Personio.Client.CostCenters;

namespace Personio.Subgraph.CostCenters;

internal static class CostCenterDataLoaders
{
    /// <summary>All of them come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, CostCenter>> GetCostCenterByIdAsync(
        IReadOnlyList<string> ids, CostCenterCatalog catalog, CancellationToken cancellationToken)
        => (await catalog.ListAsync(cancellationToken)).ToDictionary(costCenter => costCenter.Id, StringComparer.Ordinal);
}
