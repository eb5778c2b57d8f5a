using Personio.Client.Employees;

namespace Personio.Subgraph.Offices;

internal static class OfficeDataLoaders
{
    /// <summary>Offices come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, Office>> GetOfficeByIdAsync(
        IReadOnlyList<string> ids, OfficeCatalog catalog, CancellationToken cancellationToken)
        => (await catalog.ListAsync(cancellationToken)).Select(OfficeNode.From).ToDictionary(office => office.Id, StringComparer.Ordinal);
}
