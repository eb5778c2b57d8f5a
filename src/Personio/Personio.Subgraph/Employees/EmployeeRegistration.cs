using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Employees;

/// <summary>Creates employees.</summary>
public sealed class EmployeeRegistration(EmployeesClient client, EmployeeDirectory directory, EmployeeRefusals refusals, IdempotentWrites writes)
{
    private static readonly IdempotentWrite<CreateEmployeeInput, CreatedEmployee> Creation =
        new("createEmployee", EmployeeJson.Default.CreateEmployeeInput, EmployeeJson.Default.CreatedEmployee);

    /// <summary>Creates an employee and reads it back.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    /// <exception cref="ConflictException">Somebody has the e-mail address.</exception>
    public async Task<CreateEmployeePayload> CreateAsync(CreateEmployeeInput input, CancellationToken cancellationToken)
    {
        EmployeeInputRules.Check(input);
        var created = await writes.RunAsync(Creation, input.IdempotencyKey, input, stop => WriteAsync(input, stop), cancellationToken);
        return new CreateEmployeePayload(await directory.ReadBackAsync(created.Id, "created", cancellationToken), created.Ignored);
    }

    private async Task<CreatedEmployee> WriteAsync(CreateEmployeeInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CreateAsync(ToPersonio(input), cancellationToken);
        }
        catch (Exception refusal) when (refusal is PersonioInvalidRequestException or PersonioConflictException)
        {
            await refusals.ExplainAsync(input, cancellationToken);
            throw;
        }
    }

    private static NewEmployee ToPersonio(CreateEmployeeInput input) => new()
    {
        FirstName = input.FirstName.Trim(),
        LastName = input.LastName.Trim(),
        Email = input.Email.Trim(),
        PreferredName = input.PreferredName,
        Gender = input.Gender,
        Position = input.Position,
        Department = input.Department,
        Office = input.Office,
        Subcompany = input.LegalEntity,
        HireDate = input.HireDate,
        WeeklyWorkingHours = input.WeeklyWorkingHours,
        Status = input.Status,
        SupervisorId = input.SupervisorId,
    };
}
