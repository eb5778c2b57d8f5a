using Personio.Client.Employees;
using Personio.Client.Persons;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>Takes leave of employees, as far as Personio's APIs let anybody.</summary>
public sealed class EmployeeDeparture(EmployeesClient employees, PersonsClient persons, EmployeeDirectory directory)
{
    /// <summary>
    /// Marks an employee as inactive and reads it back. Neither API runs a termination or takes a date or a reason (Personio v1: termination).
    /// </summary>
    /// <exception cref="ConflictException">Personio took the change and did not make it.</exception>
    public async Task<TerminateEmployeePayload> TerminateAsync(TerminateEmployeeInput input, CancellationToken cancellationToken)
    {
        Check(input.Id);
        await employees.SetInactiveAsync(input.Id, cancellationToken);
        var employee = await directory.ReadBackAsync(input.Id, "marked as inactive", cancellationToken, nameof(Employee.Status));
        return employee.Status is null or EmployeeStatus.Inactive
            ? new TerminateEmployeePayload(employee, Enum.GetValues<TerminationFact>())
            : throw new ConflictException(
                WriteErrorCodes.Conflict, "Personio took the change and still has another status. Look the employee up in Personio.", input.Id);
    }

    /// <summary>Deletes an employee with everything that belongs to them.</summary>
    /// <exception cref="NotFoundException">There is no such employee.</exception>
    public async Task<DeleteEmployeePayload> DeleteAsync(DeleteEmployeeInput input, CancellationToken cancellationToken)
    {
        Check(input.Id);
        if (!await persons.DeleteAsync(input.Id, cancellationToken))
        {
            throw new NotFoundException("employee");
        }

        directory.Forget(input.Id);
        return new DeleteEmployeePayload(input.Id);
    }

    private static void Check(string id)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireNumericId("id", id, "an employee");
        mistakes.ThrowIfAny();
    }
}
