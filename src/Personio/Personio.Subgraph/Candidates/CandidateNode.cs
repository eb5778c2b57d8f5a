using Personio.Client.Caching;
using Personio.Client.Recruiting;
using Personio.Subgraph.Access;
using Personio.Subgraph.Applications;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Candidates;

[ObjectType<Candidate>(IgnoreProperties = [nameof(Candidate.UnknownFields)]), Key("id"), Tag(DataClass.Personal), Tag(DataClass.Applicants), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.Applications)]
[CacheTag("candidate-{$key.id}"), CacheTag("candidate")]
public static partial class CandidateNode
{
    // By a call each: Personio lists candidates by address and time, not by id.
    [ReferenceResolver, BatchResolver]
    public static Task<IReadOnlyList<object?>> GetByIdAsync(IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
        => SingleReads.ReadAsync(ids, client.GetCandidateAsync, cancellationToken);

    /// <summary>What they have applied for, oldest first. The candidate holds `id` and `applicationDate`; anything more is a call for each application.</summary>
    [BindMember(nameof(Candidate.Applications)), Cost(UpstreamCost.Call), ListSize(AssumedSize = 2)]
    public static async Task<IReadOnlyList<Application>?> GetApplicationsAsync(
        [Parent] Candidate candidate, SelectedFields selected, IApplicationByIdDataLoader applications, CancellationToken cancellationToken)
    {
        if (candidate.Applications is not { } known)
        {
            return null;
        }

        return selected.IsSubsetOf("id", "applicationDate")
            ? [.. known.Select(application => new Application { Id = application.Id, ApplicationDate = application.ApplicationDate })]
            : [.. (await applications.LoadAsync([.. known.Select(application => application.Id)], cancellationToken)).OfType<Application>()];
    }
}
