using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.Projects;

/// <summary>Projects and their members through Personio's API v2.</summary>
public sealed partial class ProjectsClient
{
    private const string ListRoute = "/v2/projects";
    private const string OneRoute = "/v2/projects/{id}";
    private const string PageSize = "200";

    private static readonly (ProjectFigures Figure, string Name)[] FigureNames =
    [
        (ProjectFigures.TrackedMinutes, "tracked_minutes"),
        (ProjectFigures.SubProjectsTrackedMinutes, "sub_projects_tracked_minutes"),
        (ProjectFigures.SubProjectsCount, "sub_projects_count"),
        (ProjectFigures.TrackedPeriodsCount, "tracked_periods_count"),
    ];

    private readonly ResourceCalls calls;

    internal ProjectsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>The projects that match, each once. Costs one call for each two hundred.</summary>
    public IAsyncEnumerable<Project> ListAsync(ProjectFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var asked = filter ?? new ProjectFilter();
        var ids = asked.Ids?.Where(PersonioIds.IsToken).ToArray();
        return ids is { Length: 0 }
            ? AsyncEnumerable.Empty<Project>()
            : calls.ListAsync(calls.Call(ListRoute, Query(asked, ids ?? [])), PersonioJsonContext.Default.Project, cancellationToken)
                .Where(project => Matches(project, asked));
    }

    /// <summary>One project, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<Project?> GetAsync(
        string id, ProjectFigures figures = ProjectFigures.None, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsToken(id))
        {
            return null;
        }

        var query = new QueryString($"{ListRoute}/{id}").AddCommaList("include", NamesOf(figures));
        return await calls.GetAsync(calls.Call(OneRoute, query), PersonioJsonContext.Default.Project, cancellationToken);
    }

    /// <summary>
    /// Creates a project. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> list by name before
    /// trying again, though a second one of that name would be refused.
    /// </summary>
    /// <returns>The new project's id.</returns>
    /// <exception cref="PersonioInvalidRequestException">Its name or code is taken, or its parent or cost center does not exist.</exception>
    /// <exception cref="ArgumentException">What Personio would refuse in any case.</exception>
    public async Task<string> CreateAsync(NewProject project, CancellationToken cancellationToken = default)
    {
        var request = calls.Call(ListRoute, ListRoute) with { JsonBody = ProjectWriter.Write(project) };
        return (await calls.PostAsync(request, PersonioJsonContext.Default.CreatedObject, cancellationToken)).Id;
    }

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such project.</exception>
    /// <exception cref="PersonioInvalidRequestException">The name or code is taken, or the field is not for sub-projects.</exception>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task UpdateAsync(string id, ProjectChange change, CancellationToken cancellationToken = default) =>
        calls.PatchAsync(One(id) with { JsonBody = ProjectWriter.Write(change) }, cancellationToken);

    /// <summary>Deletes a project with its sub-projects.</summary>
    /// <returns>False when there was no such project.</returns>
    /// <exception cref="PersonioInvalidRequestException">Time is booked on it: archive it instead.</exception>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => calls.DeleteAsync(One(id), cancellationToken);

    private static QueryString Query(ProjectFilter filter, string[] ids) => new QueryString(ListRoute)
        .Add("limit", PageSize)
        .AddCommaList("id", ids)
        .Add("name", WithoutComma(filter.Name))
        .Add("project_code", WithoutComma(filter.ProjectCode))
        .Add("status", filter.Status?.Word)
        .Add("parent_project.id", filter.ParentProjectId)
        .Add("top_level_only", filter.TopLevelOnly ? "true" : null)
        .AddCommaList("include", NamesOf(filter.Figures));

    /// <summary>Personio would take a text with a comma for two, so it is not asked for but looked for in what comes.</summary>
    private static string? WithoutComma(string? text) => text?.Contains(',', StringComparison.Ordinal) == true ? null : text;

    private static bool Matches(Project project, ProjectFilter filter) =>
        (filter.Name is null || project.Name == filter.Name)
        && (filter.ProjectCode is null || project.ProjectCode == filter.ProjectCode);

    private static string[] NamesOf(ProjectFigures figures) =>
        [.. FigureNames.Where(one => figures.HasFlag(one.Figure)).Select(static one => one.Name)];

    private PersonioRequest One(string id) => calls.Call(OneRoute, $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}");
}
