using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>
/// A change of an employee. What is left out stays as it is; null clears a field where Personio lets it be cleared. Salary, work schedule and holidays
/// cannot be changed through Personio's API, and no date of a termination.
/// </summary>
public sealed record UpdateEmployeeInput
{
    /// <summary>Personio's id of the employee.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>First name; cannot be cleared.</summary>
    public Optional<string?> FirstName { get; init; }

    /// <summary>Last name; cannot be cleared.</summary>
    public Optional<string?> LastName { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public Optional<string?> PreferredName { get; init; }

    /// <summary>Work e-mail address; cannot be cleared. Some accounts do not let it be changed. Changed through API v2.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Registered gender.</summary>
    public Optional<Gender?> Gender { get; init; }

    /// <summary>Job title.</summary>
    public Optional<string?> Position { get; init; }

    /// <summary>Status; cannot be cleared. `INACTIVE` marks the person only: see `terminateEmployee`.</summary>
    public Optional<EmployeeStatus?> Status { get; init; }

    /// <summary>Whether the employee is on the company's own payroll; cannot be cleared. Changed through API v2.</summary>
    public Optional<EmploymentType?> EmploymentType { get; init; }

    /// <summary>First day of work. Changing it does not move the status.</summary>
    public Optional<DateOnly?> HireDate { get; init; }

    /// <summary>Last day of a fixed-term contract. Changed through API v2.</summary>
    public Optional<DateOnly?> ContractEndDate { get; init; }

    /// <summary>Last day of the probation period. Changed through API v2.</summary>
    public Optional<DateOnly?> ProbationPeriodEnd { get; init; }

    /// <summary>Agreed hours per week, 0 to 168.</summary>
    public Optional<decimal?> WeeklyWorkingHours { get; init; }

    /// <summary>The hours per week that count as full time, 0 to 168. Changed through API v2.</summary>
    public Optional<decimal?> FullTimeWeeklyWorkingHours { get; init; }

    /// <summary>Id of the manager, another employee; null for none.</summary>
    [ID]
    public Optional<string?> SupervisorId { get; init; }

    /// <summary>Name of an existing department; cannot be cleared. Not together with `departmentId`.</summary>
    public Optional<string?> Department { get; init; }

    /// <summary>Id of an existing department; null for none. Changed through API v2.</summary>
    [ID]
    public Optional<string?> DepartmentId { get; init; }

    /// <summary>Id of an existing team; null for none. Changed through API v2.</summary>
    [ID]
    public Optional<string?> TeamId { get; init; }

    /// <summary>Name of an existing office; cannot be cleared.</summary>
    public Optional<string?> Office { get; init; }

    /// <summary>Name of an existing legal entity; cannot be cleared.</summary>
    public Optional<string?> LegalEntity { get; init; }

    /// <summary>The cost centers that carry the employee's costs, in place of those that do; empty for none. Changed through API v2.</summary>
    public Optional<IReadOnlyList<CostCenterShareInput>?> CostCenters { get; init; }

    /// <summary>Values of the company's own attributes; those that are not named stay as they are.</summary>
    public IReadOnlyList<CustomAttributeInput> CustomAttributes { get; init; } = [];

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UpdateEmployeeInput);
}
