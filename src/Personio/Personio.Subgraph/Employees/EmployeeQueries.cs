using Personio.Client.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

[QueryType]
public static partial class EmployeeQueries
{
    /// <summary>One employee; null where there is none of that id.</summary>
    /// <param name="id">Personio's id of the employee.</param>
    [Cost(UpstreamCost.Call)]
    public static Task<Employee?> GetEmployeeAsync([ID] string id, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => employees.LoadAsync(id, cancellationToken);

    /// <summary>
    /// The company's employees, former ones included, in Personio's own order unless `order` asks for another. Personio filters by id and
    /// e-mail address; any other `where`, and every `order`, reads the whole company.
    /// </summary>
    [UsePaging(MaxPageSize = 200), UseFiltering(Cost = UpstreamCost.Company), UseSorting(Cost = UpstreamCost.Company), Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<Employee>?> GetEmployeesAsync(
        PagingArguments page, QueryContext<Employee> query, EmployeeDirectory directory, CancellationToken cancellationToken)
        => await directory.ListAsync(query, page, cancellationToken);
}
