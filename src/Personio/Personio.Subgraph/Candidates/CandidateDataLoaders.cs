using Personio.Client.Recruiting;
using Personio.Subgraph.Entities;

namespace Personio.Subgraph.Candidates;

internal static class CandidateDataLoaders
{
    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, SingleRead<Candidate>>> GetCandidateByIdAsync(
        IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
        => SingleReads.ReadEachAsync(ids, client.GetCandidateAsync, cancellationToken);
}
