using Personio.Client.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

[QueryType]
public static partial class EmployeeQueries
{
    /// <summary>One employee, by `id` or by `email`, exactly one of which is needed; null where there is none.</summary>
    /// <param name="id">Personio's id of the employee.</param>
    /// <param name="email">The work e-mail address; upper and lower case are the same.</param>
    [Cost(UpstreamCost.Call)]
    public static Task<Employee?> GetEmployeeAsync(
        IEmployeeByIdDataLoader employees, EmployeeDirectory directory, CancellationToken cancellationToken, [ID] string? id = null, string? email = null)
        => (id, email) switch
        {
            ({ } wanted, null) => employees.LoadAsync(wanted, cancellationToken),
            (null, { } wanted) => directory.GetByEmailAsync(wanted, cancellationToken),
            _ => throw new GraphQLException("An employee is found by \"id\" or by \"email\": give exactly one of the two.", ErrorCodes.BadUserInput),
        };

    /// <summary>
    /// The company's employees, former ones included, in Personio's own order unless `order` asks for another. Personio filters by id,
    /// e-mail address and time of the last change; any other `where`, and every `order`, reads the whole company.
    /// </summary>
    /// <param name="updatedSince">
    /// Only employees that changed at this moment or later. Personio's list of changes lags: a change of the last hour may be missing, so
    /// whoever asks again and again asks from an hour before the last time. All attributes are asked for then, because Personio looks for changes among those only.
    /// </param>
    [UsePaging(MaxPageSize = 200), UseFiltering(Cost = UpstreamCost.Company), UseSorting(Cost = UpstreamCost.Company), Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<Employee>?> GetEmployeesAsync(
        PagingArguments page, QueryContext<Employee> query, EmployeeDirectory directory, CancellationToken cancellationToken, DateTimeOffset? updatedSince = null)
        => await directory.ListAsync(query, page, updatedSince, cancellationToken);
}
