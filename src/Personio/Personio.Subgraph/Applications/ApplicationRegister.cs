using Personio.Client.Recruiting;

namespace Personio.Subgraph.Applications;

/// <summary>Applications as one operation reads them.</summary>
public sealed class ApplicationRegister(RecruitingClient client)
{
    /// <summary>
    /// Lists applications, last changed first; reads only as far as the page asks. Personio finds them by one candidate's address and by one end of the time of
    /// their last change, the rest is decided here.
    /// </summary>
    public Task<Connection<Application>> ListAsync(
        DateTimeOffset? updatedAfter,
        DateTimeOffset? updatedBefore,
        QueryContext<Application> query,
        PagingArguments page,
        CancellationToken cancellationToken)
    {
        var filter = new ApplicationFilter
        {
            UpdatedAfter = updatedAfter,
            UpdatedBefore = updatedAfter is null ? updatedBefore : null,
            CandidateEmail = EmailOf(query.Filter),
        };
        var found = client.ListApplicationsAsync(filter, cancellationToken);
        return Connections.FromQueryAsync(
            updatedAfter is null || updatedBefore is null ? found : found.Where(application => application.UpdatedAt < updatedBefore),
            query,
            page,
            cancellationToken);
    }

    /// <summary>The application of a candidate for a job; null where there is none, or not yet.</summary>
    public async Task<Application?> FindAsync(string email, string jobId, CancellationToken cancellationToken)
        => await client.ListApplicationsAsync(new ApplicationFilter { CandidateEmail = email }, cancellationToken)
            .FirstOrDefaultAsync(application => application.Job?.Id == jobId, cancellationToken);

    private static string? EmailOf(Filter<Application> filter) => filter.Conditions
        .OfType<ObjectFilter<Application, ApplicationCandidate>>()
        .Select(candidate => candidate.Filter.TryTake<string>(nameof(ApplicationCandidate.Email), out var emails, out _) && emails is [var only] ? only : null)
        .FirstOrDefault(email => email is not null);
}
