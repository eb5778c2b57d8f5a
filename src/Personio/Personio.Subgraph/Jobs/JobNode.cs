using Personio.Client.Caching;
using Personio.Client.CareerSite;
using Personio.Client.Employees;
using Personio.Client.Recruiting;
using Personio.Subgraph.OpenPositions;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Jobs;

[ObjectType<RecruitingJob>(IgnoreProperties = [nameof(RecruitingJob.UnknownFields), nameof(RecruitingJob.Company)])]
[GraphQLName("Job"), Key("id"), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.RecruitingJobs)]
[CacheTag("job-{$key.id}"), CacheTag("job")]
[GraphQLDescription("A job to apply for, published or not. Not one of the company's catalogue; those are of the type CatalogJob and have other ids.")]
public static partial class JobNode
{
    [ReferenceResolver]
    public static Task<RecruitingJob?> GetByIdAsync(string id, IJobByIdDataLoader jobs, CancellationToken cancellationToken)
        => jobs.LoadAsync(id, cancellationToken);

    /// <summary>In which department.</summary>
    [BindMember(nameof(RecruitingJob.Department)), ComparedBy(nameof(RecruitingJob.Department))]
    public static Department? GetDepartment([Parent] RecruitingJob job)
        => job.Department is { } department ? new Department(department.Id, department.Name) : null;

    /// <summary>The category, which decides about the stages of the applications.</summary>
    [BindMember(nameof(RecruitingJob.Category)), ComparedBy(nameof(RecruitingJob.Category)), Cost(UpstreamCost.Shared)]
    public static ValueTask<RecruitingCategory?> GetCategoryAsync(
        [Parent] RecruitingJob job, SelectedFields selected, IRecruitingCategoryByIdDataLoader categories, CancellationToken cancellationToken)
        => job.Category is { } known && selected.IsSubsetOf("id", "name")
            ? new(new RecruitingCategory { Id = known.Id, Name = known.Name })
            : new(categories.LoadAsync(job.Category?.Id, cancellationToken));

    /// <summary>How the career site offers it; null where it is not published.</summary>
    /// <param name="language">The language of the texts, such as `en`; the career site's own, usually German, when left out.</param>
    [BatchResolver, Cost(UpstreamCost.Shared)]
    public static Task<IReadOnlyList<JobPosition?>> GetOpenPositionAsync(
        [Parent] IReadOnlyList<RecruitingJob> jobs, OpenPositionBoard board, CancellationToken cancellationToken, string? language = null)
        => board.FindAsync([.. jobs.Select(job => job.Id)], language, cancellationToken);
}
