using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

[MutationType]
public static partial class EmployeeMutations
{
    /// <summary>
    /// Creates an employee. What Personio refuses is told by the payload's errors; values that name something Personio does not have are
    /// skipped by it and listed in <c>ignored</c>.
    /// </summary>
    /// <param name="input">The new employee.</param>
    [Cost(3 * UpstreamCost.Call)]
    public static async Task<CreateEmployeePayload?> CreateEmployeeAsync(
        CreateEmployeeInput input, EmployeeRegistration registration, CancellationToken cancellationToken)
        => await registration.CreateAsync(input, cancellationToken);
}
