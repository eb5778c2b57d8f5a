using Personio.Client.Employees;
using Personio.Client.OrgUnits;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OrgUnits;

[QueryType]
public static partial class DepartmentQueries
{
    /// <summary>One department; null where there is none of that id.</summary>
    /// <param name="id">Personio's id of the department.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<Department?> GetDepartmentAsync([ID] string id, IDepartmentUnitByIdDataLoader units, CancellationToken cancellationToken)
        => DepartmentNode.GetByIdAsync(id, units, cancellationToken);

    /// <summary>The company's departments, in the order of their ids unless <c>order</c> asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<Department>?> GetDepartmentsAsync(
        PagingArguments page, QueryContext<Department> query, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => Connections.FromQuery((await catalog.ListAsync(OrgUnitType.Department, cancellationToken)).Select(DepartmentNode.From), query, page);
}
