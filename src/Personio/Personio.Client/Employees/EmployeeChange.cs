namespace Personio.Client.Employees;

/// <summary>
/// A change of an employee through v1: only what is set is sent. The e-mail address, team, cost centers, salary, work schedule and every
/// date of an end cannot be changed this way; Personio would ignore them without a word.
/// </summary>
public sealed record EmployeeChange
{
    /// <summary>First name; cannot be blanked.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>Last name; cannot be blanked.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public Optional<string?> PreferredName { get; init; }

    /// <summary>Registered gender: male, female or diverse.</summary>
    public Optional<Gender?> Gender { get; init; }

    /// <summary>Job title.</summary>
    public Optional<string?> Position { get; init; }

    /// <summary>Name of an existing legal entity; Personio skips unknown names and reports them. Cannot be blanked.</summary>
    public Optional<string> Subcompany { get; init; }

    /// <summary>Name of an existing department; Personio skips unknown names and reports them. Cannot be blanked.</summary>
    public Optional<string> Department { get; init; }

    /// <summary>Name of an existing office; Personio skips unknown names and reports them. Cannot be blanked.</summary>
    public Optional<string> Office { get; init; }

    /// <summary>First day of work. Changing it does not move the status.</summary>
    public Optional<DateOnly?> HireDate { get; init; }

    /// <summary>Agreed hours per week.</summary>
    public Optional<decimal?> WeeklyWorkingHours { get; init; }

    /// <summary>Status; cannot be blanked. <see cref="EmployeeStatus.Inactive"/> marks the person only, it does not end the employment.</summary>
    public Optional<EmployeeStatus> Status { get; init; }

    /// <summary>Id of another employee; null for none.</summary>
    public Optional<string?> SupervisorId { get; init; }

    /// <summary>Values of the company's own attributes by key (<c>dynamic_…</c>), as texts; null unsets one.</summary>
    public IReadOnlyDictionary<string, string?> CustomAttributes { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(EmployeeChange);
}

/// <summary>The outcome of changing an employee. Personio says nothing of values it does not let be changed: read the employee again.</summary>
/// <param name="Id">Personio's id of the employee.</param>
/// <param name="Ignored">Personio's notes about values it skipped, one per value; they may quote the value.</param>
public sealed record ChangedEmployee(string Id, IReadOnlyList<string> Ignored);
