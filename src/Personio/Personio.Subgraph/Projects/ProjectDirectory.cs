using Personio.Client.Projects;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Projects;

/// <summary>
/// The projects that one operation reads. Personio counts figures, such as the time booked, only when asked: all reads of an operation ask for those that it
/// selects anywhere.
/// </summary>
public sealed class ProjectDirectory
{
    // As many ids as one address holds.
    internal const int MostPerListing = 200;

    private readonly ProjectsClient _client;
    private readonly ProjectFigures _figures;
    private readonly SharedListing<Project> _all;

    public ProjectDirectory(ProjectsClient client, OperationContext operation)
    {
        (_client, _figures) = (client, FiguresOf(operation));
        _all = new SharedListing<Project>(stop => client.ListAsync(new ProjectFilter { Figures = _figures }, stop));
    }

    /// <summary>Lists projects; Personio finds them by id, name, code, status and level, the rest is decided here.</summary>
    public Task<Connection<Project>> ListAsync(
        QueryContext<Project> query, ProjectState? status, bool topLevelOnly, PagingArguments page, CancellationToken cancellationToken)
    {
        var filter = new ProjectFilter
        {
            Ids = query.Filter.TryTake<string>(nameof(Project.Id), out var ids, out _) ? [.. ids] : null,
            Name = Single(query, nameof(Project.Name)),
            ProjectCode = Single(query, nameof(Project.ProjectCode)),
            Status = status is { } known ? ProjectWords.Write(known) : null,
            TopLevelOnly = topLevelOnly,
            Figures = _figures,
        };
        return Connections.FromQueryAsync(_client.ListAsync(filter, cancellationToken), query, page, cancellationToken);
    }

    /// <summary>
    /// Projects by id, by one listing; those that do not exist are missing from the answer. Personio refuses the whole listing for a text that is no number.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Project>> GetAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Project>(StringComparer.Ordinal);
        var possible = ids.Where(id => id.Length > 0 && id.All(char.IsAsciiDigit)).ToList();
        if (possible.Count > 0)
        {
            await foreach (var project in _client.ListAsync(new ProjectFilter { Ids = possible, Figures = _figures }, cancellationToken))
            {
                found.TryAdd(project.Id, project);
            }
        }

        return found;
    }

    /// <summary>The parts of each of many projects: of one by a listing of its own, of several by one of all projects.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Project>?>> ListPartsAsync(IReadOnlyList<Project> projects, CancellationToken cancellationToken)
    {
        if (projects is [var only])
        {
            return [await _client.ListAsync(new ProjectFilter { ParentProjectId = only.Id, Figures = _figures }, cancellationToken).ToListAsync(cancellationToken)];
        }

        var parts = (await _all.ReadAsync(cancellationToken)).ToLookup(project => project.ParentProject?.Id, StringComparer.Ordinal);
        return [.. projects.Select(project => parts[project.Id].ToList())];
    }

    private static string? Single(QueryContext<Project> query, string property) =>
        query.Filter.TryTake<string>(property, out var values, out _) && values is [var only] ? only : null;

    private static ProjectFigures FiguresOf(OperationContext operation)
    {
        var figures = ProjectFigures.None;
        foreach (var field in operation.FieldsOf("Project"))
        {
            figures |= field switch
            {
                "trackedMinutes" => ProjectFigures.TrackedMinutes,
                "subProjectsTrackedMinutes" => ProjectFigures.SubProjectsTrackedMinutes,
                "subProjectsCount" => ProjectFigures.SubProjectsCount,
                "trackedPeriodsCount" => ProjectFigures.TrackedPeriodsCount,
                _ => ProjectFigures.None,
            };
        }

        return figures;
    }
}
