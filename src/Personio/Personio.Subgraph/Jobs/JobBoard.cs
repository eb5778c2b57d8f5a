using Personio.Client.Recruiting;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Jobs;

/// <summary>The jobs to apply for and their categories. There are few, so all are read, once for the operation.</summary>
public sealed class JobBoard(RecruitingClient client)
{
    private readonly SharedListing<RecruitingJob> _jobs = new(client.ListJobsAsync);
    private readonly SharedListing<RecruitingCategory> _categories = new(client.ListCategoriesAsync);

    public Task<IReadOnlyList<RecruitingJob>> ListAsync(CancellationToken cancellationToken) => _jobs.ReadAsync(cancellationToken);

    public Task<IReadOnlyList<RecruitingCategory>> ListCategoriesAsync(CancellationToken cancellationToken) => _categories.ReadAsync(cancellationToken);
}
