using Personio.Client.Caching;
using Personio.Client.CostCenters;
using Personio.Client.Employees;
using Personio.Client.Projects;
using Personio.Subgraph.Access;
using Personio.Subgraph.CostCenters;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Projects;

[ObjectType<Project>(IgnoreProperties = [nameof(Project.UnknownFields)]), Key("id"), CacheControl(FreshSeconds.Projects)]
[CacheTag("project-{$key.id}"), CacheTag("project")]
[GraphQLDescription("What time is booked on. A project may have sub-projects, those have none.")]
public static partial class ProjectNode
{
    [ReferenceResolver]
    public static Task<Project?> GetByIdAsync(string id, IProjectByIdDataLoader projects, CancellationToken cancellationToken)
        => projects.LoadAsync(id, cancellationToken);

    /// <summary>Whether time can be booked on it.</summary>
    [BindMember(nameof(Project.Status))]
    public static ProjectState? GetStatus([Parent] Project project) => project.Status is { } status ? ProjectWords.Read(status) : null;

    /// <summary>The project that this is a part of; null for most.</summary>
    [BindMember(nameof(Project.ParentProject)), Cost(UpstreamCost.Shared)]
    public static ValueTask<Project?> GetParentProjectAsync(
        [Parent] Project project, SelectedFields selected, IProjectByIdDataLoader projects, CancellationToken cancellationToken)
        => project.ParentProject is { Id: var id } && selected.IsSubsetOf("id")
            ? new(new Project { Id = id })
            : new(projects.LoadAsync(project.ParentProject?.Id, cancellationToken));

    /// <summary>The projects that are parts of this one.</summary>
    [BatchResolver, Cost(UpstreamCost.Shared), ListSize(AssumedSize = 5)]
    public static Task<IReadOnlyList<IReadOnlyList<Project>?>> GetSubProjectsAsync(
        [Parent] IReadOnlyList<Project> projects, ProjectDirectory directory, CancellationToken cancellationToken)
        => directory.ListPartsAsync(projects, cancellationToken);

    /// <summary>The cost center that pays; null for sub-projects.</summary>
    [BindMember(nameof(Project.CostCenter)), Cost(UpstreamCost.Shared)]
    public static ValueTask<CostCenter?> GetCostCenterAsync(
        [Parent] Project project, SelectedFields selected, ICostCenterByIdDataLoader costCenters, CancellationToken cancellationToken)
        => project.CostCenter is { Id: var id } && selected.IsSubsetOf("id")
            ? new(new CostCenter { Id = id })
            : new(costCenters.LoadAsync(project.CostCenter?.Id, cancellationToken));

    /// <summary>Who may book on it; empty for a project that is everybody's and for sub-projects. A call for each project.</summary>
    [Tag(DataClass.Personal), Cost(UpstreamCost.Call), ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<Employee>?> GetMembersAsync(
        [Parent] Project project,
        SelectedFields selected,
        IMemberIdsByProjectIdDataLoader members,
        IEmployeeByIdDataLoader employees,
        CancellationToken cancellationToken)
    {
        if (project is { AssignedToAll: true } or { ParentProject: not null })
        {
            return [];
        }

        var ids = await members.LoadAsync(project.Id, cancellationToken) ?? [];
        return selected.IsSubsetOf("id")
            ? [.. ids.Select(id => new Employee { Id = id })]
            : [.. (await employees.LoadAsync(ids, cancellationToken)).OfType<Employee>()];
    }
}
