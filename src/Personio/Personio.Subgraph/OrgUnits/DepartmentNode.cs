using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Client.OrgUnits;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OrgUnits;

// What departments and teams have alike is in OrgUnitFields.
[ObjectType<Department>, Key("id"), CacheControl(FreshSeconds.Organisation)]
[CacheTag("department-{$key.id}"), CacheTag("department")]
public static partial class DepartmentNode
{
    [ReferenceResolver]
    public static async Task<Department?> GetByIdAsync(string id, IDepartmentUnitByIdDataLoader units, CancellationToken cancellationToken)
        => await units.LoadAsync(id, cancellationToken) is { } unit ? From(unit) : null;

    /// <summary>The department above this one; null at the top.</summary>
    [Cost(UpstreamCost.Shared)]
    public static async Task<Department?> GetParentAsync(
        [Parent] Department department, IDepartmentUnitByIdDataLoader units, CancellationToken cancellationToken)
        => await units.LoadAsync(department.Id, cancellationToken) is { } unit
            && await units.LoadAsync(unit.ParentId, cancellationToken) is { } parent
                ? From(parent)
                : null;

    /// <summary>The departments directly below this one, by name.</summary>
    [BatchResolver, Cost(UpstreamCost.Shared), ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<IReadOnlyList<Department>?>> GetChildrenAsync(
        [Parent] IReadOnlyList<Department> departments, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => [.. (await catalog.ListChildrenAsync(OrgUnitType.Department, departments.Select(department => department.Id), cancellationToken))
            .Select(children => children.Select(From).ToList())];

    /// <summary>Who belongs to the department itself, former employees included. Personio cannot be asked for them: the whole directory is read once.</summary>
    [BatchResolver, Cost(UpstreamCost.Directory), ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<IReadOnlyList<Employee>?>> GetEmployeesAsync(
        [Parent] IReadOnlyList<Department> departments, EmployeeDirectory directory, CancellationToken cancellationToken)
        => directory.ListMembersAsync([.. departments.Select(department => department.Id)], static employee => employee.Department?.Id, cancellationToken);

    internal static Department From(OrgUnit unit) => new(unit.Id, unit.Name);
}
