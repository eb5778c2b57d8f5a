using Personio.Client.Workplaces;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Offices;

/// <summary>The company's offices, which API v2 calls workplaces. Personio has no call for one of them, so all are read, once for the operation.</summary>
public sealed class OfficeCatalog(WorkplacesClient client)
{
    private readonly SharedListing<Workplace> _offices = new(stop => client.ListAsync(cancellationToken: stop));

    public Task<IReadOnlyList<Workplace>> ListAsync(CancellationToken cancellationToken) => _offices.ReadAsync(cancellationToken);
}
