using Personio.Client.Projects;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Projects;

[QueryType]
public static partial class ProjectQueries
{
    /// <summary>One project; null where there is none of that id.</summary>
    /// <param name="id">Personio's id of the project.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<Project?> GetProjectAsync([ID] string id, IProjectByIdDataLoader projects, CancellationToken cancellationToken)
        => projects.LoadAsync(id, cancellationToken);

    /// <summary>
    /// The company's projects and their sub-projects, in Personio's own order unless `order` asks for another. Personio finds them by `id`, and by one `name` or `projectCode`;
    /// any other `where`, and every `order`, reads all of them.
    /// </summary>
    /// <param name="status">Only those on which time can be booked, or only archived ones.</param>
    /// <param name="topLevelOnly">No sub-projects.</param>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<Project>?> GetProjectsAsync(
        PagingArguments page,
        QueryContext<Project> query,
        ProjectDirectory directory,
        CancellationToken cancellationToken,
        ProjectState? status = null,
        bool topLevelOnly = false)
        => await directory.ListAsync(query, status, topLevelOnly, page, cancellationToken);
}
