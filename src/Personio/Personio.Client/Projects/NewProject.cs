namespace Personio.Client.Projects;

/// <summary>A project to create.</summary>
public sealed record NewProject
{
    /// <summary>Its name, which no other project may have; up to 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whether time can be booked on it. Default: it can.</summary>
    public ProjectStatus Status { get; init; } = ProjectStatus.Active;

    /// <summary>A code that no other project has.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>A description of up to 1,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Makes it a sub-project, which can have none of the last five fields and no members.</summary>
    public string? ParentProjectId { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The cost center that pays.</summary>
    public string? CostCenterId { get; init; }

    /// <summary>Whether everybody may book on it; Personio decides when null.</summary>
    public bool? AssignedToAll { get; init; }

    /// <summary>Whether somebody is billed for it; Personio decides when null.</summary>
    public bool? Billable { get; init; }

    /// <summary>Who it is done for; up to 255 characters.</summary>
    public string? ClientName { get; init; }

    /// <summary>The company's own word for its kind; up to 255 characters.</summary>
    public string? ProjectType { get; init; }
}

/// <summary>A change of a project: only what is set is sent. A project stays below the project it was created below.</summary>
public sealed record ProjectChange
{
    /// <summary>Its name; cannot be cleared.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Whether time can be booked on it.</summary>
    public Optional<ProjectStatus> Status { get; init; }

    /// <summary>A code that no other project has.</summary>
    public Optional<string?> ProjectCode { get; init; }

    /// <summary>A description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>First day.</summary>
    public Optional<DateOnly?> Start { get; init; }

    /// <summary>The day after the last.</summary>
    public Optional<DateOnly?> End { get; init; }

    /// <summary>The cost center that pays; not for sub-projects.</summary>
    public Optional<string?> CostCenterId { get; init; }

    /// <summary>Whether everybody may book on it; not for sub-projects.</summary>
    public Optional<bool> AssignedToAll { get; init; }

    /// <summary>Whether somebody is billed for it; not for sub-projects.</summary>
    public Optional<bool> Billable { get; init; }

    /// <summary>Who it is done for; not for sub-projects.</summary>
    public Optional<string?> ClientName { get; init; }

    /// <summary>The company's own word for its kind; not for sub-projects.</summary>
    public Optional<string?> ProjectType { get; init; }
}
