using Personio.Client.SalaryBands;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.SalaryBands;

[QueryType]
public static partial class SalaryBandQueries
{
    /// <summary>One of the company's salary bands; null where there is none of that id.</summary>
    /// <param name="id">Personio's id.</param>
    [Cost(UpstreamCost.Call)]
    public static Task<SalaryBand?> GetSalaryBandAsync([ID] string id, ISalaryBandByIdDataLoader salaryBands, CancellationToken cancellationToken)
        => salaryBands.LoadAsync(id, cancellationToken);

    /// <summary>The company's salary bands, in Personio's own order unless <c>order</c> asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<SalaryBand>?> GetSalaryBandsAsync(
        PagingArguments page, QueryContext<SalaryBand> query, SalaryBandCatalog catalog, CancellationToken cancellationToken)
        => Connections.FromQuery(await catalog.ListAsync(cancellationToken), query, page);
}
