using Personio.Client.Projects;

namespace Personio.Subgraph.Projects;

internal static class ProjectDataLoaders
{
    [DataLoader(MaxBatchSize = ProjectDirectory.MostPerListing)]
    public static Task<IReadOnlyDictionary<string, Project>> GetProjectByIdAsync(
        IReadOnlyList<string> ids, ProjectDirectory directory, CancellationToken cancellationToken)
        => directory.GetAsync(ids, cancellationToken);
}
