using Personio.Client.Projects;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Projects;

internal static class ProjectDataLoaders
{
    // Calls that are under way at once.
    private const int Concurrency = 4;

    [DataLoader(MaxBatchSize = ProjectDirectory.MostPerListing)]
    public static Task<IReadOnlyDictionary<string, Project>> GetProjectByIdAsync(
        IReadOnlyList<string> ids, ProjectDirectory directory, CancellationToken cancellationToken)
        => directory.GetAsync(ids, cancellationToken);

    /// <summary>Personio lists the members of one project at a time.</summary>
    [DataLoader]
    public static Task<PartialDictionary<string, IReadOnlyList<string>>> GetMemberIdsByProjectIdAsync(
        IReadOnlyList<string> ids, ProjectsClient client, CancellationToken cancellationToken)
        => SingleReads.LoadAsync<IReadOnlyList<string>>(
            ids, async (id, stop) => await client.ListMembersAsync(id, stop).ToListAsync(stop), cancellationToken, Concurrency);
}
