using Personio.Client.Jobs;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.JobCatalog;

[QueryType]
public static partial class CatalogJobQueries
{
    /// <summary>One job of the catalogue; null where there is none of that id.</summary>
    /// <param name="id">Personio's id, a UUID.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<Job?> GetCatalogJobAsync([ID] string id, ICatalogJobByIdDataLoader jobs, CancellationToken cancellationToken)
        => jobs.LoadAsync(id, cancellationToken);

    /// <summary>
    /// The jobs that the company has described, the newest id first unless <c>order</c> asks for another. Personio finds them by <c>id</c> and by
    /// <c>name</c>; any other <c>where</c>, and every <c>order</c>, reads the whole catalogue.
    /// </summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<Job>?> GetJobCatalogAsync(
        PagingArguments page, QueryContext<Job> query, CatalogJobDirectory directory, CancellationToken cancellationToken)
        => await directory.ListAsync(query, page, cancellationToken);
}
