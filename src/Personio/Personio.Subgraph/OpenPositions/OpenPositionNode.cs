using Personio.Client.Caching;
using Personio.Client.CareerSite;
using Personio.Client.Recruiting;
using Personio.Subgraph.Jobs;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OpenPositions;

[ObjectType<JobPosition>, GraphQLName("OpenPosition"), Key("id"), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.OpenPositions)]
[CacheTag("open-position-{$key.id}"), CacheTag("open-position")]
[GraphQLDescription("A job that the career site offers to everybody, in the words of the site.")]
public static partial class OpenPositionNode
{
    // In the career site's own language: a reference names none.
    [ReferenceResolver, BatchResolver]
    public static Task<IReadOnlyList<JobPosition?>> GetByIdAsync(IReadOnlyList<string> ids, OpenPositionBoard board, CancellationToken cancellationToken)
        => board.FindAsync(ids, language: null, cancellationToken);

    /// <summary>The name of the legal entity that employs.</summary>
    [BindMember(nameof(JobPosition.Subcompany)), ComparedBy(nameof(JobPosition.Subcompany))]
    public static string? GetLegalEntityName([Parent] JobPosition position) => position.Subcompany;

    /// <summary>The job as recruiting knows it, with its hiring team.</summary>
    [Cost(UpstreamCost.Shared)]
    public static ValueTask<RecruitingJob?> GetJobAsync(
        [Parent] JobPosition position, SelectedFields selected, IJobByIdDataLoader jobs, CancellationToken cancellationToken)
        => selected.IsSubsetOf("id") ? new(new RecruitingJob { Id = position.Id }) : new(jobs.LoadAsync(position.Id, cancellationToken));
}
