using Personio.Client.Employees;
using Personio.Client.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>Creates employees and finds out why Personio refused one: its texts change and are translated, so they are never matched.</summary>
public sealed class EmployeeRegistration(EmployeesClient client, EmployeeDirectory directory)
{
    public async Task<CreateEmployeePayload> CreateAsync(CreateEmployeeInput input, CancellationToken cancellationToken)
    {
        if (EmployeeInputRules.Check(input).ToList() is { Count: > 0 } mistakes)
        {
            return CreateEmployeePayload.Refused(mistakes);
        }

        try
        {
            var created = await client.CreateAsync(ToPersonio(input), cancellationToken);
            var read = await directory.GetAsync([created.Id], cancellationToken);
            return new CreateEmployeePayload(read.GetValueOrDefault(created.Id) ?? new Employee { Id = created.Id }, created.Ignored, []);
        }
        catch (Exception refusal) when (refusal is PersonioInvalidRequestException or PersonioConflictException)
        {
            return CreateEmployeePayload.Refused(await ExplainAsync(input, (PersonioException)refusal, cancellationToken));
        }
    }

    // Personio names the field at best. Whether the address or the supervisor is the reason is looked up, by one call each.
    private async Task<List<ICreateEmployeeError>> ExplainAsync(
        CreateEmployeeInput input, PersonioException refusal, CancellationToken cancellationToken)
    {
        var errors = new List<ICreateEmployeeError>();
        if (await directory.FindByEmailAsync(input.Email.Trim(), cancellationToken) is { } other)
        {
            errors.Add(new EmailAlreadyUsedError("An employee with this e-mail address exists. Use another address, or update that employee.", other));
        }

        if (input.SupervisorId is { } supervisorId && (await directory.GetAsync([supervisorId], cancellationToken)).Count == 0)
        {
            errors.Add(new SupervisorNotFoundError("There is no employee with the supervisor's id.", supervisorId));
        }

        if (errors.Count == 0)
        {
            errors.AddRange(refusal.FieldErrors.Select(f => new InvalidEmployeeError(
                f.Messages is [var message, ..] ? message : refusal.Message, EmployeeInputRules.FieldOf(f.Field))));
        }

        if (errors.Count == 0)
        {
            errors.Add(new InvalidEmployeeError(refusal.PersonioMessage ?? refusal.Message, Field: null));
        }

        return errors;
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
        Subcompany = input.Subcompany,
        HireDate = input.HireDate,
        WeeklyWorkingHours = input.WeeklyWorkingHours,
        Status = input.Status,
        SupervisorId = input.SupervisorId,
    };
}
