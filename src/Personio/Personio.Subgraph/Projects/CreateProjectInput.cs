namespace Personio.Subgraph.Projects;

/// <summary>A project to create.</summary>
public sealed record CreateProjectInput
{
    /// <summary>Its name, which no other project may have; up to 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whether time can be booked on it; it can when left out.</summary>
    public ProjectState? Status { get; init; }

    /// <summary>A code that no other project has; up to 255 characters.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>A description; up to 1,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Makes it a part of this project. It has no cost center, billing, client or type of its own then, and no members.</summary>
    [ID]
    public string? ParentProjectId { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The cost center that pays; not for sub-projects.</summary>
    [ID]
    public string? CostCenterId { get; init; }

    /// <summary>Whether everybody may book on it; Personio decides when left out. Not for sub-projects.</summary>
    public bool? AssignedToAll { get; init; }

    /// <summary>Whether somebody is billed for it; Personio decides when left out. Not for sub-projects.</summary>
    public bool? Billable { get; init; }

    /// <summary>Who it is done for; up to 255 characters. Not for sub-projects.</summary>
    public string? ClientName { get; init; }

    /// <summary>The company's own word for its kind; up to 255 characters. Not for sub-projects.</summary>
    public string? ProjectType { get; init; }

    /// <summary>
    /// A text of your own choice, at most 255 characters: however often the mutation is sent with it within 24 hours, the project is created once, and every
    /// attempt gets the same answer.
    /// </summary>
    public string? IdempotencyKey { get; init; }
}
