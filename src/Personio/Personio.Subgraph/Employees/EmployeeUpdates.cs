using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.Errors;
using Personio.Client.Persons;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>
/// Changes employees: through API v1 what it can change, through v2 what only that can. A change of both is several calls, none of which can be taken
/// back: it ends at the first refusal, and the payload says what is in and what is not.
/// </summary>
public sealed class EmployeeUpdates(
    EmployeesClient employees, EmploymentsClient employments, PersonsClient persons, EmployeeDirectory directory, EmployeeRefusals refusals)
{
    /// <summary>Changes an employee and reads it back.</summary>
    /// <exception cref="ValidationException">Values cannot be used; nothing was changed.</exception>
    public async Task<UpdateEmployeePayload> UpdateAsync(UpdateEmployeeInput input, CancellationToken cancellationToken)
    {
        EmployeeChangeRules.Check(input);
        List<(IReadOnlyList<string> Fields, Func<Task<IReadOnlyList<string>>> Apply)> parts =
        [
            (EmployeeChangeFields.OfEmployee(input), () => ChangeEmployeeAsync(input, cancellationToken)),
            (EmployeeChangeFields.OfEmployment(input), () => ChangeEmploymentAsync(input, cancellationToken)),
            (EmployeeChangeFields.OfPerson(input), () => ChangePersonAsync(input, cancellationToken)),
        ];
        parts.RemoveAll(part => part.Fields.Count == 0);
        var ignored = new List<string>();
        var unapplied = new List<UnappliedChange>();
        var taken = new List<string>();
        for (var i = 0; i < parts.Count && unapplied.Count == 0; i++)
        {
            try
            {
                ignored.AddRange(await parts[i].Apply());
                taken.AddRange(parts[i].Fields);
            }
            catch (Exception refusal) when (i > 0 && WriteFailures.ErrorOf(refusal) is not null)
            {
                unapplied.Add(UnappliedChange.Refused(parts[i].Fields, refusal));
                unapplied.AddRange(parts.Skip(i + 1).Select(part => UnappliedChange.NotTried(part.Fields)));
            }
        }

        var employee = await directory.ReadBackAsync(input.Id, "changed", cancellationToken, EmployeeChangeProof.PropertiesFor(taken));
        return new UpdateEmployeePayload(employee, ignored, [.. unapplied, .. EmployeeChangeProof.Compare(input, taken, employee)]);
    }

    private async Task<IReadOnlyList<string>> ChangeEmployeeAsync(UpdateEmployeeInput input, CancellationToken cancellationToken)
    {
        try
        {
            return (await employees.UpdateAsync(input.Id, EmployeeChanges.OfEmployee(input), cancellationToken)).Ignored;
        }
        catch (PersonioInvalidRequestException)
        {
            await refusals.ThrowIfNobodyAsync("supervisorId", input.SupervisorId.Value, cancellationToken);
            throw;
        }
    }

    // The latest employment is the one that counts; a list of it is a list of its ids and all.
    private async Task<IReadOnlyList<string>> ChangeEmploymentAsync(UpdateEmployeeInput input, CancellationToken cancellationToken)
    {
        Employment? latest = null;
        await foreach (var employment in employments.ListAsync(input.Id, cancellationToken: cancellationToken))
        {
            latest = employment;
            break;
        }

        if (latest is null)
        {
            throw new NotFoundException("employment of the employee");
        }

        try
        {
            await employments.UpdateAsync(input.Id, latest.Id, EmployeeChanges.OfEmployment(input, latest), cancellationToken);
        }
        catch (PersonioInvalidRequestException)
        {
            await refusals.ThrowIfUnknownUnitsAsync(input, cancellationToken);
            throw;
        }

        return [];
    }

    private async Task<IReadOnlyList<string>> ChangePersonAsync(UpdateEmployeeInput input, CancellationToken cancellationToken)
    {
        var email = input.Email.Value!.Trim();
        try
        {
            await persons.UpdateAsync(input.Id, new PersonChange { Email = email }, cancellationToken);
        }
        catch (Exception refusal) when (refusal is PersonioInvalidRequestException or PersonioConflictException)
        {
            await refusals.ThrowIfTakenAsync(email, input.Id, cancellationToken);
            throw;
        }

        return [];
    }
}
