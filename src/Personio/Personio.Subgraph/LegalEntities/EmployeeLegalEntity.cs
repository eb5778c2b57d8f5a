using Personio.Client.Employees;
using Personio.Client.LegalEntities;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.LegalEntities;

[ObjectType<Employee>]
public static partial class EmployeeLegalEntity
{
    /// <summary>
    /// The legal entity that employs the person. API v1 embeds its name and an id of v1's own, so it is found by its name; null where two have that name, or
    /// the credential may not read it.
    /// </summary>
    [BindMember(nameof(Employee.Subcompany)), Cost(UpstreamCost.Shared)]
    public static ValueTask<LegalEntity?> GetLegalEntityAsync(
        [Parent] Employee employee, SelectedFields selected, ILegalEntityByNameDataLoader legalEntities, CancellationToken cancellationToken)
        => employee.LegalEntityName is { } name && selected.IsSubsetOf("name")
            ? new(new LegalEntity { Name = name })
            : new(legalEntities.LoadAsync(employee.LegalEntityName, cancellationToken));
}
