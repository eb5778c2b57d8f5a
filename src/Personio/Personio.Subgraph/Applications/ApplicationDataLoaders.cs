using System.Collections.Concurrent;
using Personio.Client.Recruiting;
using Personio.Subgraph.Entities;

namespace Personio.Subgraph.Applications;

internal static class ApplicationDataLoaders
{
    // Calls that are under way at once.
    private const int Concurrency = 4;

    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, SingleRead<Application>>> GetApplicationByIdAsync(
        IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
        => SingleReads.ReadEachAsync(ids, client.GetApplicationAsync, cancellationToken);

    /// <summary>Personio has no call for those of several applications.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<StageTransition>>> GetStageTransitionsByApplicationIdAsync(
        IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, IReadOnlyList<StageTransition>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (id, stop) => found[id] = await client.ListStageTransitionsAsync(id, stop).ToListAsync(stop));
        return found;
    }
}
