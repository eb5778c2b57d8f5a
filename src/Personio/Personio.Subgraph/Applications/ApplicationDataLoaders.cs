using Personio.Client.Recruiting;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Applications;

internal static class ApplicationDataLoaders
{
    // Calls that are under way at once.
    private const int Concurrency = 4;

    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<PartialDictionary<string, Application>> GetApplicationByIdAsync(
        IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
        => SingleReads.LoadAsync(ids, client.GetApplicationAsync, cancellationToken, Concurrency);

    /// <summary>Personio has no call for those of several applications.</summary>
    [DataLoader]
    public static Task<PartialDictionary<string, IReadOnlyList<StageTransition>>> GetStageTransitionsByApplicationIdAsync(
        IReadOnlyList<string> ids, RecruitingClient client, CancellationToken cancellationToken)
        => SingleReads.LoadAsync<IReadOnlyList<StageTransition>>(
            ids, async (id, stop) => await client.ListStageTransitionsAsync(id, stop).ToListAsync(stop), cancellationToken, Concurrency);
}
