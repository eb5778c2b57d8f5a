using Personio.Client.CostCenters;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.CostCenters;

[QueryType]
public static partial class CostCenterQueries
{
    /// <summary>One of the company's cost centers; null where there is none of that id.</summary>
    /// <param name="id">Personio's id.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<CostCenter?> GetCostCenterAsync([ID] string id, ICostCenterByIdDataLoader costCenters, CancellationToken cancellationToken)
        => costCenters.LoadAsync(id, cancellationToken);

    /// <summary>The company's cost centers, in Personio's own order unless <c>order</c> asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<CostCenter>?> GetCostCentersAsync(
        PagingArguments page, QueryContext<CostCenter> query, CostCenterCatalog catalog, CancellationToken cancellationToken)
        => Connections.FromQuery(await catalog.ListAsync(cancellationToken), query, page);
}
