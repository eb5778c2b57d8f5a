using Personio.Client.Recruiting;

namespace Personio.Subgraph.Candidates;

/// <summary>Candidates as one operation reads them.</summary>
public sealed class CandidatePool(RecruitingClient client)
{
    /// <summary>Lists candidates; Personio finds them by one address and by one end of the time of their last change, the rest is decided here.</summary>
    public Task<Connection<Candidate>> ListAsync(
        DateTimeOffset? updatedAfter,
        DateTimeOffset? updatedBefore,
        QueryContext<Candidate> query,
        PagingArguments page,
        CancellationToken cancellationToken)
    {
        var email = query.Filter.TryTake<string>(nameof(Candidate.Email), out var emails, out _) && emails is [var only] ? only : null;
        var found = client.ListCandidatesAsync(email, updatedAfter, updatedAfter is null ? updatedBefore : null, cancellationToken);
        return Connections.FromQueryAsync(
            updatedAfter is null || updatedBefore is null ? found : found.Where(candidate => candidate.UpdatedAt < updatedBefore),
            query,
            page,
            cancellationToken);
    }
}
