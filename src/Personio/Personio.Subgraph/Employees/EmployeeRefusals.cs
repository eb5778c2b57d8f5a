using Personio.Client.OrgUnits;
using Personio.Subgraph.CostCenters;
using Personio.Subgraph.Errors;
using Personio.Subgraph.OrgUnits;

namespace Personio.Subgraph.Employees;

/// <summary>Finds out, by looking, why Personio refused an employee: its texts change and are translated, so they are never matched.</summary>
public sealed class EmployeeRefusals(EmployeeDirectory directory, OrgUnitCatalog units, CostCenterCatalog costCenters)
{
    /// <summary>Whether the address or the manager is why a new employee was refused, by one call each.</summary>
    /// <exception cref="AggregateException">Has a <see cref="ConflictException"/> or a <see cref="ValidationException"/> for each that is.</exception>
    internal async Task ExplainAsync(CreateEmployeeInput input, CancellationToken cancellationToken)
    {
        var reasons = new List<Exception>();
        foreach (var look in new[]
        {
            ThrowIfTakenAsync(input.Email.Trim(), ownId: null, cancellationToken),
            ThrowIfNobodyAsync("supervisorId", input.SupervisorId, cancellationToken),
        })
        {
            try
            {
                await look;
            }
            catch (Exception reason) when (reason is ConflictException or ValidationException)
            {
                reasons.Add(reason);
            }
        }

        if (reasons.Count > 0)
        {
            throw new AggregateException(reasons);
        }
    }

    /// <summary>By one call, whether somebody else has the address.</summary>
    /// <exception cref="ConflictException">They have.</exception>
    internal async Task ThrowIfTakenAsync(string email, string? ownId, CancellationToken cancellationToken)
    {
        if (await directory.FindByEmailAsync(email, cancellationToken) is { } other && other.Id != ownId)
        {
            throw new ConflictException(
                WriteErrorCodes.EmailTaken, "An employee with this e-mail address exists. Use another address, or update that employee.", other.Id);
        }
    }

    /// <summary>By one call, whether there is an employee.</summary>
    /// <exception cref="ValidationException">There is none.</exception>
    internal async Task ThrowIfNobodyAsync(string field, string? id, CancellationToken cancellationToken)
    {
        if (id is not null && (await directory.GetAsync([id], cancellationToken)).Count == 0)
        {
            throw new ValidationException(Unknown(field, "employee"));
        }
    }

    /// <summary>By one listing each, whether there are the department, the team and the cost centers that a change names.</summary>
    /// <exception cref="ValidationException">Names those that there are not.</exception>
    internal async Task ThrowIfUnknownUnitsAsync(UpdateEmployeeInput input, CancellationToken cancellationToken)
    {
        var unknown = new List<ValidationError>();
        if (input.DepartmentId.Value is { } department && !(await units.ByIdAsync(OrgUnitType.Department, cancellationToken)).ContainsKey(department))
        {
            unknown.Add(Unknown("departmentId", "department"));
        }

        if (input.TeamId.Value is { } team && !(await units.ByIdAsync(OrgUnitType.Team, cancellationToken)).ContainsKey(team))
        {
            unknown.Add(Unknown("teamId", "team"));
        }

        if (input.CostCenters.Value is { Count: > 0 } shares)
        {
            var known = (await costCenters.ListAsync(cancellationToken)).Select(center => center.Id).ToHashSet(StringComparer.Ordinal);
            unknown.AddRange(shares.Index().Where(share => !known.Contains(share.Item.CostCenterId))
                .Select(share => Unknown($"costCenters[{share.Index}].costCenterId", "cost center")));
        }

        if (unknown.Count > 0)
        {
            throw new ValidationException(unknown);
        }
    }

    private static ValidationError Unknown(string field, string noun) => new($"There is no {noun} of this id.", field, WriteErrorCodes.NotFound);
}
