using Personio.Client.Projects;

namespace Personio.Subgraph.Projects;

/// <summary>Whether time can be booked on a project.</summary>
[GraphQLName("ProjectStatus")]
public enum ProjectState
{
    /// <summary>A status newer than this server.</summary>
    Unknown,

    /// <summary>Time can be booked.</summary>
    Active,

    /// <summary>No more time can be booked.</summary>
    Archived,
}

/// <summary>Between the graph's words and Personio's, of which there may come more.</summary>
internal static class ProjectWords
{
    public static ProjectState Read(ProjectStatus status) =>
        status == ProjectStatus.Active ? ProjectState.Active : status == ProjectStatus.Archived ? ProjectState.Archived : ProjectState.Unknown;

    public static ProjectStatus Write(ProjectState state) => state == ProjectState.Archived ? ProjectStatus.Archived : ProjectStatus.Active;
}
