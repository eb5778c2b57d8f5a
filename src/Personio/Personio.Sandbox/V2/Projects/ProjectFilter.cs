using System.Globalization;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.V2.Projects;

/// <summary>
/// The filters of <c>GET /v2/projects</c>, all of which have to hold, and the figures that are asked for. Unlike other lists, this one refuses
/// names that it does not know (Personio v2: filters).
/// </summary>
internal sealed class ProjectFilter
{
    private static readonly string[] One = ["include"];

    private static readonly string[] All = ["id", "name", "status", "project_code", "parent_project.id", "top_level_only", .. One];

    private static readonly V2Problem InvalidInclude =
        V2Problem.Unprocessable("Unprocessable request", $"The values of include are {string.Join(", ", ProjectFigures.Names)}.") with { Field = "include" };

    private readonly HashSet<string>? _ids;
    private readonly HashSet<string>? _names;
    private readonly HashSet<string>? _statuses;
    private readonly HashSet<string>? _codes;
    private readonly HashSet<string>? _parents;
    private readonly bool _isTopLevelOnly;

    private ProjectFilter(FilterReader filters)
    {
        _ids = Ids(filters, "id");
        _names = filters.Names("name");
        _statuses = filters.List("status");
        filters.Refuse(_statuses?.Any(status => status is not (ProjectRecord.Active or ProjectRecord.Archived)) == true, "status");
        _codes = filters.Names("project_code");
        _parents = Ids(filters, "parent_project.id");
        _isTopLevelOnly = filters.Flag("top_level_only");
        Include = filters.List("include") ?? [];
    }

    /// <summary>The figures that are asked for; some of <see cref="ProjectFigures.Names"/>.</summary>
    public IReadOnlySet<string> Include { get; }

    /// <summary>The query of the list, or the problem to answer with.</summary>
    public static ProjectFilter? Read(PageRequest page, out V2Problem? problem) => Read(page.Filters, All, out problem);

    /// <summary>The query of a single project, or the problem to answer with.</summary>
    public static ProjectFilter? ReadOne(IQueryCollection query, out V2Problem? problem) => Read(
        [.. query.SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value)))], One, out problem);

    public IEnumerable<ProjectRecord> Select(CompanyState company) => company.Projects.Where(project
        => (_ids is null || _ids.Contains(V2Json.Id(project.Id)))
            && (_names is null || _names.Contains(project.Name))
            && (_statuses is null || _statuses.Contains(project.Status))
            && (_codes is null || (project.Code is { } code && _codes.Contains(code)))
            && (_parents is null || (project.ParentId is { } parent && _parents.Contains(V2Json.Id(parent))))
            && (!_isTopLevelOnly || project.ParentId is null));

    private static ProjectFilter? Read(IReadOnlyList<KeyValuePair<string, string?>> parameters, string[] known, out V2Problem? problem)
    {
        if (parameters.FirstOrDefault(parameter => !known.Contains(parameter.Key)).Key is { } unknown)
        {
            problem = V2Problem.InvalidField(unknown);
            return null;
        }

        var filters = new FilterReader(parameters, known);
        var filter = new ProjectFilter(filters);
        problem = filters.Problem ?? (filter.Include.All(ProjectFigures.Names.Contains) ? null : InvalidInclude);
        return problem is null ? filter : null;
    }

    private static HashSet<string>? Ids(FilterReader filters, string name)
    {
        var ids = filters.List(name);
        filters.Refuse(ids?.Any(id => !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) == true, name);
        return ids;
    }
}
