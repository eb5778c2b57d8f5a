using Personio.Client.Projects;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Projects;

[MutationType]
public static partial class ProjectMutations
{
    /// <summary>Creates a project, or a sub-project.</summary>
    /// <param name="input">The project.</param>
    [UseMutationConvention, WriteErrors, Cost(2 * UpstreamCost.Call)]
    public static Task<Project> CreateProjectAsync(CreateProjectInput input, ProjectOffice office, CancellationToken cancellationToken)
        => office.CreateAsync(input, cancellationToken);

    /// <summary>Changes a project.</summary>
    /// <param name="input">The changes.</param>
    [UseMutationConvention, WriteErrors, Cost(2 * UpstreamCost.Call)]
    public static Task<Project> UpdateProjectAsync(UpdateProjectInput input, ProjectOffice office, CancellationToken cancellationToken)
        => office.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a project with its sub-projects. Personio refuses while time is booked on it: archive it instead.</summary>
    /// <param name="id">The project.</param>
    [UseMutationConvention, WriteErrors, Cost(UpstreamCost.Call)]
    public static Task<DeleteProjectPayload> DeleteProjectAsync([ID] string id, ProjectOffice office, CancellationToken cancellationToken)
        => office.DeleteAsync(id, cancellationToken);

    /// <summary>Lets employees book on a project. One that was everybody's is theirs alone afterwards.</summary>
    /// <param name="input">Who, and on which project.</param>
    [UseMutationConvention, WriteErrors, Cost(2 * UpstreamCost.Call)]
    public static Task<Project> AddProjectMembersAsync(AddProjectMembersInput input, ProjectOffice office, CancellationToken cancellationToken)
        => office.AddMembersAsync(input, cancellationToken);

    /// <summary>Lets employees no longer book on a project.</summary>
    /// <param name="input">Who, and on which project.</param>
    [UseMutationConvention, WriteErrors, Cost(2 * UpstreamCost.Call)]
    public static Task<Project> RemoveProjectMembersAsync(RemoveProjectMembersInput input, ProjectOffice office, CancellationToken cancellationToken)
        => office.RemoveMembersAsync(input, cancellationToken);
}
