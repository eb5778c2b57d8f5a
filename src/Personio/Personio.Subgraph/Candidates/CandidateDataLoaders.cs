using System.Collections.Concurrent;
using Personio.Client.Recruiting;

namespace Personio.Subgraph.Candidates;

internal static class CandidateDataLoaders
{
    // Calls that are under way at once.
    private const int Concurrency = 4;

    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, Candidate>> GetCandidateByIdAsync(
        IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, Candidate>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (id, stop) =>
            {
                if (await client.GetCandidateAsync(id, stop) is { } candidate)
                {
                    found[id] = candidate;
                }
            });
        return found;
    }
}
