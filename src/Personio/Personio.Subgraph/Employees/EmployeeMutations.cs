using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

[MutationType]
public static partial class EmployeeMutations
{
    /// <summary>
    /// Creates an employee. Values that name something Personio does not have, such as a department, are skipped by it and listed in `ignored`.
    /// </summary>
    /// <param name="input">The new employee.</param>
    [UseMutationConvention, WriteErrors, Cost(3 * UpstreamCost.Call)]
    public static Task<CreateEmployeePayload> CreateEmployeeAsync(
        CreateEmployeeInput input, EmployeeRegistration registration, CancellationToken cancellationToken)
        => registration.CreateAsync(input, cancellationToken);
}
