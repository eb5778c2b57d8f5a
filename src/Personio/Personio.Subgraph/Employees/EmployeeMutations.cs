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

    /// <summary>
    /// Changes an employee: what API v1 can change through v1, what only v2 can through v2. A change of both is several calls; where a later one is refused,
    /// `unapplied` says what is not in.
    /// </summary>
    /// <param name="input">Whom, and what.</param>
    [UseMutationConvention, WriteErrors, Cost(5 * UpstreamCost.Call)]
    public static Task<UpdateEmployeePayload> UpdateEmployeeAsync(
        UpdateEmployeeInput input, EmployeeUpdates updates, CancellationToken cancellationToken)
        => updates.UpdateAsync(input, cancellationToken);

    /// <summary>
    /// Marks an employee as inactive. That is all that Personio's APIs can do about a leaver: `notRecorded` says what is to be entered in Personio.
    /// </summary>
    /// <param name="input">Whom.</param>
    [UseMutationConvention, WriteErrors, Cost(2 * UpstreamCost.Call)]
    public static Task<TerminateEmployeePayload> TerminateEmployeeAsync(
        TerminateEmployeeInput input, EmployeeDeparture departure, CancellationToken cancellationToken)
        => departure.TerminateAsync(input, cancellationToken);

    /// <summary>
    /// Deletes an employee with everything that belongs to them, through API v2. Meant for who was entered in error, not for leavers: nothing brings them back.
    /// </summary>
    /// <param name="input">Whom.</param>
    [UseMutationConvention, WriteErrors, Cost(UpstreamCost.Call)]
    public static Task<DeleteEmployeePayload> DeleteEmployeeAsync(
        DeleteEmployeeInput input, EmployeeDeparture departure, CancellationToken cancellationToken)
        => departure.DeleteAsync(input, cancellationToken);
}
