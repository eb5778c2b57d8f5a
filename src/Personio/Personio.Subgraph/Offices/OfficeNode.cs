using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Client.Workplaces;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Offices;

[ObjectType<Office>, Key("id"), CacheControl(FreshSeconds.Organisation)]
[CacheTag("office-{$key.id}"), CacheTag("office")]
public static partial class OfficeNode
{
    [ReferenceResolver]
    public static Task<Office?> GetByIdAsync(string id, IOfficeByIdDataLoader offices, CancellationToken cancellationToken)
        => offices.LoadAsync(id, cancellationToken);

    /// <summary>Who works there, former employees included. Personio cannot be asked for them: the whole directory is read once.</summary>
    [BatchResolver, Cost(UpstreamCost.Directory), ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<IReadOnlyList<Employee>?>> GetEmployeesAsync(
        [Parent] IReadOnlyList<Office> offices, EmployeeDirectory directory, CancellationToken cancellationToken)
        => directory.ListMembersAsync([.. offices.Select(office => office.Id)], static employee => employee.Office?.Id, cancellationToken);

    internal static Office From(Workplace workplace) => new(workplace.Id, workplace.Name);
}
