using Personio.Client.SalaryBands;

namespace Personio.Subgraph.SalaryBands;

internal static class SalaryBandDataLoaders
{
    /// <summary>All of them come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, SalaryBand>> GetSalaryBandByIdAsync(
        IReadOnlyList<string> ids, SalaryBandCatalog catalog, CancellationToken cancellationToken)
        => (await catalog.ListAsync(cancellationToken)).ToDictionary(salaryBand => salaryBand.Id, StringComparer.Ordinal);
}
