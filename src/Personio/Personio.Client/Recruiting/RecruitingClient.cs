using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;
using Personio.Client.Resources;

namespace Personio.Client.Recruiting;

/// <summary>
/// Recruiting. What is read comes from Personio's API v2; applications are entered through the recruiting API, which has a key of its own. Every method
/// throws <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed partial class RecruitingClient
{
    private const string ApplicationsRoute = "/v2/recruiting/applications";
    private const string ApplicationRoute = "/v2/recruiting/applications/{id}";
    private const string TransitionsRoute = "/v2/recruiting/applications/{id}/stage-transitions";
    private const string CandidatesRoute = "/v2/recruiting/candidates";
    private const string CandidateRoute = "/v2/recruiting/candidates/{id}";
    private const string JobsRoute = "/v2/recruiting/jobs";
    private const string JobRoute = "/v2/recruiting/jobs/{id}";
    private const string CategoriesRoute = "/v2/recruiting/categories";
    private const string CategoryRoute = "/v2/recruiting/categories/{id}";
    private const string PageSize = "200";

    private readonly PersonioTransport transport;
    private readonly ResourceCalls calls;

    internal RecruitingClient(PersonioTransport transport)
    {
        this.transport = transport;
        calls = new ResourceCalls(transport);
    }

    /// <summary>The applications that match, each once, last changed first.</summary>
    /// <exception cref="ArgumentException">Both ends of a time are set, which Personio refuses.</exception>
    public IAsyncEnumerable<Application> ListApplicationsAsync(ApplicationFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var query = Query(ApplicationsRoute, filter?.UpdatedAfter, filter?.UpdatedBefore).Add("candidate.email", filter?.CandidateEmail);
        return calls.ListAsync(Call(ApplicationsRoute, query), PersonioJsonContext.Default.Application, cancellationToken);
    }

    /// <summary>One application, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<Application?> GetApplicationAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(Call(ApplicationRoute, new($"{ApplicationsRoute}/{id}")), PersonioJsonContext.Default.Application, cancellationToken)
        : null;

    /// <summary>How an application came to the stage it is in, latest first.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such application.</exception>
    /// <exception cref="ArgumentException">The text cannot be an id.</exception>
    public IAsyncEnumerable<StageTransition> ListStageTransitionsAsync(string applicationId, CancellationToken cancellationToken = default)
    {
        var id = PersonioIds.Require(applicationId, nameof(applicationId));
        return CursorPager.ReadAllAsync(
            transport,
            Call(TransitionsRoute, new QueryString($"{ApplicationsRoute}/{id}/stage-transitions").Add("limit", PageSize)),
            static (ref Utf8JsonReader reader, string endpoint) => JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.StageTransition)
                ?? throw PersonioErrors.BadResponse(endpoint, "it holds a transition that is null."),
            static transition => $"{transition.EnteredAt:O} {transition.Stage?.Id} {transition.Stage?.Type}",
            cancellationToken);
    }

    /// <summary>The candidates that match, each once.</summary>
    /// <param name="email">Only the one with this address; all when null.</param>
    /// <param name="updatedAfter">Only those changed after this moment. Not together with <paramref name="updatedBefore"/>.</param>
    /// <param name="updatedBefore">Only those changed before this moment. Not together with <paramref name="updatedAfter"/>.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="ArgumentException">Both ends of a time are set, which Personio refuses.</exception>
    public IAsyncEnumerable<Candidate> ListCandidatesAsync(
        string? email = null,
        DateTimeOffset? updatedAfter = null,
        DateTimeOffset? updatedBefore = null,
        CancellationToken cancellationToken = default) => calls.ListAsync(
        Call(CandidatesRoute, Query(CandidatesRoute, updatedAfter, updatedBefore).Add("email", email)),
        PersonioJsonContext.Default.Candidate,
        cancellationToken);

    /// <summary>One candidate, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<Candidate?> GetCandidateAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(Call(CandidateRoute, new($"{CandidatesRoute}/{id}")), PersonioJsonContext.Default.Candidate, cancellationToken)
        : null;

    /// <summary>All jobs to apply for, published or not.</summary>
    public IAsyncEnumerable<RecruitingJob> ListJobsAsync(CancellationToken cancellationToken = default) =>
        calls.ListAsync(Call(JobsRoute, Query(JobsRoute)), PersonioJsonContext.Default.RecruitingJob, cancellationToken);

    /// <summary>One job, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<RecruitingJob?> GetJobAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(Call(JobRoute, new($"{JobsRoute}/{id}")), PersonioJsonContext.Default.RecruitingJob, cancellationToken)
        : null;

    /// <summary>All categories of jobs, with their stages.</summary>
    public IAsyncEnumerable<RecruitingCategory> ListCategoriesAsync(CancellationToken cancellationToken = default) =>
        calls.ListAsync(Call(CategoriesRoute, new(CategoriesRoute)), PersonioJsonContext.Default.RecruitingCategory, cancellationToken);

    /// <summary>One category, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<RecruitingCategory?> GetCategoryAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(Call(CategoryRoute, new($"{CategoriesRoute}/{id}")), PersonioJsonContext.Default.RecruitingCategory, cancellationToken)
        : null;

    private PersonioRequest Call(string route, QueryString query) => calls.Call(route, query) with { Beta = true };

    private static QueryString Query(string path, DateTimeOffset? updatedAfter = null, DateTimeOffset? updatedBefore = null) =>
        updatedAfter is null || updatedBefore is null
            ? new QueryString(path)
                .Add("updated_at.gt", PersonioTime.FormatInstant(updatedAfter))
                .Add("updated_at.lt", PersonioTime.FormatInstant(updatedBefore))
                .Add("limit", PageSize)
            : throw new ArgumentException("Personio takes a time after which or one before which, not both. Filter by the other yourself.", nameof(updatedBefore));
}
