using Personio.Client.Caching;
using Personio.Client.Recruiting;
using Personio.Subgraph.Access;
using Personio.Subgraph.Candidates;
using Personio.Subgraph.Jobs;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Applications;

[ObjectType<Application>(IgnoreProperties = [nameof(Application.UnknownFields)]), Key("id"), Tag(DataClass.Personal), Tag(DataClass.Applicants), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.Applications)]
[CacheTag("application-{$key.id}"), CacheTag("application")]
public static partial class ApplicationNode
{
    // By a call each: Personio lists applications by candidate and time, not by id.
    [ReferenceResolver, BatchResolver]
    public static Task<IReadOnlyList<object?>> GetByIdAsync(IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
        => SingleReads.ReadAsync(ids, client.GetApplicationAsync, cancellationToken);

    /// <summary>Who applies. The application holds `id`, `email`, `firstName`, `lastName` and `gender`; anything more is a call for each candidate.</summary>
    [BindMember(nameof(Application.Candidate)), ComparedBy(nameof(Application.Candidate)), Cost(CandidateCost.OfApplication)]
    public static ValueTask<Candidate?> GetCandidateAsync(
        [Parent] Application application, SelectedFields selected, ICandidateByIdDataLoader candidates, CancellationToken cancellationToken)
        => application.Candidate is { } known && selected.IsSubsetOf("id", "email", "firstName", "lastName", "gender")
            ? new(new Candidate { Id = known.Id, Email = known.Email, FirstName = known.FirstName, LastName = known.LastName, Gender = known.Gender })
            : new(candidates.LoadAsync(application.Candidate?.Id, cancellationToken));

    /// <summary>For what.</summary>
    [BindMember(nameof(Application.Job)), ComparedBy(nameof(Application.Job)), Cost(UpstreamCost.Shared)]
    public static ValueTask<RecruitingJob?> GetJobAsync(
        [Parent] Application application, SelectedFields selected, IJobByIdDataLoader jobs, CancellationToken cancellationToken)
        => application.Job is { } known && selected.IsSubsetOf("id", "name", "department", "category")
            ? new(new RecruitingJob { Id = known.Id, Name = known.Name, Department = known.Department, Category = known.Category })
            : new(jobs.LoadAsync(application.Job?.Id, cancellationToken));

    /// <summary>The way that it came by.</summary>
    [BindMember(nameof(Application.Channel)), ComparedBy(nameof(Application.Channel)), CacheControl(InheritMaxAge = true)]
    public static RecruitingChannel? GetChannel([Parent] Application application)
        => application.Channel is { } channel ? new RecruitingChannel(channel.Id, channel.Name) : null;

    /// <summary>How it came to the stage that it is in, latest first. Personio tells it of one application at a time: a call for each.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 5), CacheControl(FreshSeconds.Applications)]
    public static Task<IReadOnlyList<StageTransition>?> GetStageHistoryAsync(
        [Parent] Application application, IStageTransitionsByApplicationIdDataLoader transitions, CancellationToken cancellationToken)
        => transitions.LoadAsync(application.Id, cancellationToken);
}
