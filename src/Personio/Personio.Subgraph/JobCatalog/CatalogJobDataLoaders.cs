using Personio.Client.Jobs;

namespace Personio.Subgraph.JobCatalog;

internal static class CatalogJobDataLoaders
{
    // As many as one address holds.
    private const int MostPerListing = 100;

    [DataLoader(MaxBatchSize = MostPerListing)]
    public static Task<IReadOnlyDictionary<string, Job>> GetCatalogJobByIdAsync(
        IReadOnlyList<string> ids, CatalogJobDirectory directory, CancellationToken cancellationToken)
        => directory.GetAsync(ids, cancellationToken);
}
