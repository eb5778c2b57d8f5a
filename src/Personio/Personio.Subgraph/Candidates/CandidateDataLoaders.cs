using Personio.Client.Recruiting;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Candidates;

internal static class CandidateDataLoaders
{
    // Calls that are under way at once.
    private const int Concurrency = 4;

    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<PartialDictionary<string, Candidate>> GetCandidateByIdAsync(
        IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
        => SingleReads.LoadAsync(ids, client.GetCandidateAsync, cancellationToken, Concurrency);
}
