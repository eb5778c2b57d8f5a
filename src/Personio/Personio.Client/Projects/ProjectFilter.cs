namespace Personio.Client.Projects;

/// <summary>Which projects to list; all conditions have to hold.</summary>
public sealed record ProjectFilter
{
    /// <summary>These alone; texts that cannot be ids match nothing.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }

    /// <summary>Of exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>With exactly this code.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>Of any status when null.</summary>
    public ProjectStatus? Status { get; init; }

    /// <summary>The sub-projects of this project.</summary>
    public string? ParentProjectId { get; init; }

    /// <summary>No sub-projects.</summary>
    public bool TopLevelOnly { get; init; }

    /// <summary>Which figures to count. Default: none.</summary>
    public ProjectFigures Figures { get; init; }
}
