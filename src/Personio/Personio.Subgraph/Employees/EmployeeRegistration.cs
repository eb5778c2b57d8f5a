using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Employees;

/// <summary>Creates employees and finds out why Personio refused one: its texts change and are translated, so they are never matched.</summary>
public sealed class EmployeeRegistration(EmployeesClient client, EmployeeDirectory directory, IdempotentWrites writes)
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
        var read = await directory.GetAsync([created.Id], cancellationToken);
        return new CreateEmployeePayload(read.GetValueOrDefault(created.Id) ?? new Employee { Id = created.Id }, created.Ignored);
    }

    private async Task<CreatedEmployee> WriteAsync(CreateEmployeeInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CreateAsync(ToPersonio(input), cancellationToken);
        }
        catch (Exception refusal) when (refusal is PersonioInvalidRequestException or PersonioConflictException)
        {
            if (await ExplainAsync(input, cancellationToken) is { Count: > 0 } reasons)
            {
                throw new AggregateException(reasons);
            }

            throw;
        }
    }

    // Personio names the field at best. Whether the address or the supervisor is the reason is looked up, by one call each.
    private async Task<List<Exception>> ExplainAsync(CreateEmployeeInput input, CancellationToken cancellationToken)
    {
        var reasons = new List<Exception>();
        if (await directory.FindByEmailAsync(input.Email.Trim(), cancellationToken) is { } other)
        {
            reasons.Add(new ConflictException(
                WriteErrorCodes.EmailTaken, "An employee with this e-mail address exists. Use another address, or update that employee.", other.Id));
        }

        if (input.SupervisorId is { } supervisorId && (await directory.GetAsync([supervisorId], cancellationToken)).Count == 0)
        {
            reasons.Add(new ValidationException(
                new ValidationError("There is no employee of this id.", "supervisorId", WriteErrorCodes.NotFound)));
        }

        return reasons;
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
