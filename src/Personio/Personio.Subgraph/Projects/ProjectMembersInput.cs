namespace Personio.Subgraph.Projects;

/// <summary>Who comes to a project.</summary>
public sealed record AddProjectMembersInput
{
    /// <summary>The project; one that was everybody's is not any more.</summary>
    [ID]
    public required string ProjectId { get; init; }

    /// <summary>The employees; who is a member already stays one. At most 100.</summary>
    [ID]
    public required IReadOnlyList<string> EmployeeIds { get; init; }
}

/// <summary>Who leaves a project.</summary>
public sealed record RemoveProjectMembersInput
{
    /// <summary>The project.</summary>
    [ID]
    public required string ProjectId { get; init; }

    /// <summary>The employees; who is no member is passed over. At most 100.</summary>
    [ID]
    public required IReadOnlyList<string> EmployeeIds { get; init; }
}
