using Personio.Client.Recruiting;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Jobs;

[QueryType]
public static partial class JobQueries
{
    /// <summary>One job to apply for; null where there is none of that id.</summary>
    /// <param name="id">Personio's id, a number: the one of the open position, too.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<RecruitingJob?> GetJobAsync([ID] string id, IJobByIdDataLoader jobs, CancellationToken cancellationToken)
        => jobs.LoadAsync(id, cancellationToken);

    /// <summary>The jobs to apply for, published or not, in Personio's own order unless `order` asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<RecruitingJob>?> GetJobsAsync(
        PagingArguments page, QueryContext<RecruitingJob> query, JobBoard board, CancellationToken cancellationToken)
        => Connections.FromQuery(await board.ListAsync(cancellationToken), query, page);

    /// <summary>The categories of jobs, with the stages that applications go through.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<RecruitingCategory>?> GetRecruitingCategoriesAsync(JobBoard board, CancellationToken cancellationToken)
        => await board.ListCategoriesAsync(cancellationToken);
}
