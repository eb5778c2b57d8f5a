using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

[QueryType]
public static partial class EmployeeQueries
{
    /// <summary>One employee; null where there is none of that id.</summary>
    /// <param name="id">Personio's id of the employee.</param>
    public static Task<Employee?> GetEmployeeAsync([ID] string id, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => employees.LoadAsync(id, cancellationToken);

    /// <summary>The company's employees, former ones included, in Personio's own order.</summary>
    [UsePaging(MaxPageSize = 200)]
    public static async Task<Connection<Employee>?> GetEmployeesAsync(
        PagingArguments page, SelectedFields selected, EmployeeDirectory directory, CancellationToken cancellationToken)
        => await directory.ListAsync(page, selected, cancellationToken);
}
