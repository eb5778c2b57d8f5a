using System.Text.Json.Serialization;
using Personio.Client.Projects;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Projects;

/// <summary>Creates, changes and deletes projects, and reads back what became of them.</summary>
public sealed class ProjectOffice(ProjectsClient client, ProjectDirectory directory, IdempotentWrites writes)
{
    private static readonly IdempotentWrite<CreateProjectInput, string> Creation =
        new("createProject", ProjectJson.Default.CreateProjectInput, ProjectJson.Default.String);

    /// <summary>Creates a project.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public async Task<Project> CreateAsync(CreateProjectInput input, CancellationToken cancellationToken)
    {
        var project = ProjectInputRules.Check(input);
        var id = await writes.RunAsync(Creation, input.IdempotencyKey, input, stop => client.CreateAsync(project, stop), cancellationToken);
        return await ReadAsync(id, cancellationToken) ?? new Project { Id = id, Name = project.Name };
    }

    /// <summary>Changes a project.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public async Task<Project> UpdateAsync(UpdateProjectInput input, CancellationToken cancellationToken)
    {
        var change = ProjectInputRules.Check(input);
        await client.UpdateAsync(input.Id, change, cancellationToken);
        return await ReadAsync(input.Id, cancellationToken) ?? throw new NotFoundException("project");
    }

    /// <summary>Deletes a project with its sub-projects.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<DeleteProjectPayload> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        ProjectInputRules.CheckId(id);
        return await client.DeleteAsync(id, cancellationToken) ? new DeleteProjectPayload(id) : throw new NotFoundException("project");
    }

    /// <summary>Makes employees members.</summary>
    public async Task<Project> AddMembersAsync(AddProjectMembersInput input, CancellationToken cancellationToken)
    {
        ProjectInputRules.CheckMembers(input.ProjectId, input.EmployeeIds);
        await client.AddMembersAsync(input.ProjectId, [.. input.EmployeeIds], cancellationToken);
        return await ReadAsync(input.ProjectId, cancellationToken) ?? throw new NotFoundException("project");
    }

    /// <summary>Removes employees from the members.</summary>
    public async Task<Project> RemoveMembersAsync(RemoveProjectMembersInput input, CancellationToken cancellationToken)
    {
        ProjectInputRules.CheckMembers(input.ProjectId, input.EmployeeIds);
        await client.RemoveMembersAsync(input.ProjectId, [.. input.EmployeeIds], cancellationToken);
        return await ReadAsync(input.ProjectId, cancellationToken) ?? throw new NotFoundException("project");
    }

    private async Task<Project?> ReadAsync(string id, CancellationToken cancellationToken) =>
        (await directory.GetAsync([id], cancellationToken)).GetValueOrDefault(id);
}

/// <summary>What is kept about projects that were created under an idempotency key.</summary>
[JsonSerializable(typeof(CreateProjectInput))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProjectJson : JsonSerializerContext;
