using Personio.Client.LegalEntities;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.LegalEntities;

[QueryType]
public static partial class LegalEntityQueries
{
    /// <summary>One of the company's legal entities; null where there is none of that id.</summary>
    /// <param name="id">Personio's id.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<LegalEntity?> GetLegalEntityAsync([ID] string id, ILegalEntityByIdDataLoader legalEntities, CancellationToken cancellationToken)
        => legalEntities.LoadAsync(id, cancellationToken);

    /// <summary>The company's legal entities, in Personio's own order unless <c>order</c> asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<LegalEntity>?> GetLegalEntitiesAsync(
        PagingArguments page, QueryContext<LegalEntity> query, LegalEntityCatalog catalog, CancellationToken cancellationToken)
        => Connections.FromQuery(await catalog.ListAsync(cancellationToken), query, page);
}
