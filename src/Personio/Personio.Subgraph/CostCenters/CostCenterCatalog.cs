using Personio.Client.CostCenters;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.CostCenters;

/// <summary>The company's cost centers. There are few, so all are read, once for the operation.</summary>
public sealed class CostCenterCatalog(CostCentersClient client)
{
    private readonly SharedListing<CostCenter> _all = new(stop => client.ListAsync(cancellationToken: stop));

    public Task<IReadOnlyList<CostCenter>> ListAsync(CancellationToken cancellationToken) => _all.ReadAsync(cancellationToken);
}
