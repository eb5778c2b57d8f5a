using Personio.Client.LegalEntities;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.LegalEntities;

/// <summary>The company's legal entities. There are few, so all are read, once for the operation.</summary>
public sealed class LegalEntityCatalog(LegalEntitiesClient client)
{
    private readonly SharedListing<LegalEntity> _all = new(stop => client.ListAsync(cancellationToken: stop));

    public Task<IReadOnlyList<LegalEntity>> ListAsync(CancellationToken cancellationToken) => _all.ReadAsync(cancellationToken);
}
