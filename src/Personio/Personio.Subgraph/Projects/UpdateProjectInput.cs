namespace Personio.Subgraph.Projects;

/// <summary>What changes about a project: what is left out stays, what is null is cleared. A project stays below the project it was created below.</summary>
public sealed record UpdateProjectInput
{
    /// <summary>The project.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>Its name, which no other project may have; cannot be cleared.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Whether time can be booked on it; cannot be cleared.</summary>
    public Optional<ProjectState?> Status { get; init; }

    /// <summary>A code that no other project has.</summary>
    public Optional<string?> ProjectCode { get; init; }

    /// <summary>A description; up to 1,000 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>First day.</summary>
    public Optional<DateOnly?> Start { get; init; }

    /// <summary>The day after the last.</summary>
    public Optional<DateOnly?> End { get; init; }

    /// <summary>The cost center that pays; not for sub-projects.</summary>
    [ID]
    public Optional<string?> CostCenterId { get; init; }

    /// <summary>Whether everybody may book on it; cannot be cleared. Not for sub-projects.</summary>
    public Optional<bool?> AssignedToAll { get; init; }

    /// <summary>Whether somebody is billed for it; cannot be cleared. Not for sub-projects.</summary>
    public Optional<bool?> Billable { get; init; }

    /// <summary>Who it is done for; not for sub-projects.</summary>
    public Optional<string?> ClientName { get; init; }

    /// <summary>The company's own word for its kind; not for sub-projects.</summary>
    public Optional<string?> ProjectType { get; init; }
}
