using Personio.Client.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Offices;

[QueryType]
public static partial class OfficeQueries
{
    /// <summary>One office; null where there is none of that id.</summary>
    /// <param name="id">Personio's id of the office.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<Office?> GetOfficeAsync([ID] string id, IOfficeByIdDataLoader offices, CancellationToken cancellationToken)
        => offices.LoadAsync(id, cancellationToken);

    /// <summary>The company's offices, in the order of their ids unless <c>order</c> asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<Office>?> GetOfficesAsync(
        PagingArguments page, QueryContext<Office> query, OfficeCatalog catalog, CancellationToken cancellationToken)
        => Connections.FromQuery((await catalog.ListAsync(cancellationToken)).Select(OfficeNode.From), query, page);
}
