namespace Personio.Subgraph.Projects;

/// <summary>What became of deleting a project.</summary>
/// <param name="ProjectId">The project that is gone, with its sub-projects.</param>
public sealed record DeleteProjectPayload([property: ID] string ProjectId);
