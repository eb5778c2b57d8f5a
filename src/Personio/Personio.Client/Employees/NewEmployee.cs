namespace Personio.Client.Employees;

/// <summary>An employee to create. Team, cost centers, salary, work schedule and contract dates cannot be set through v1.</summary>
public sealed record NewEmployee
{
    /// <summary>Work e-mail address; unique within the account, cannot be changed later.</summary>
    public required string Email { get; init; }

    /// <summary>First name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Registered gender: male, female or diverse.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Job title.</summary>
    public string? Position { get; init; }

    /// <summary>Name of an existing legal entity; Personio skips unknown names and reports them.</summary>
    public string? Subcompany { get; init; }

    /// <summary>Name of an existing department; Personio skips unknown names and reports them.</summary>
    public string? Department { get; init; }

    /// <summary>Name of an existing office; Personio skips unknown names and reports them.</summary>
    public string? Office { get; init; }

    /// <summary>First day of work.</summary>
    public DateOnly? HireDate { get; init; }

    /// <summary>Agreed hours per week.</summary>
    public decimal? WeeklyWorkingHours { get; init; }

    /// <summary>Status; when left out, active if the first day of work has passed, otherwise onboarding.</summary>
    public EmployeeStatus? Status { get; init; }

    /// <summary>Id of an existing employee.</summary>
    public string? SupervisorId { get; init; }

    /// <summary>Values of the company's own attributes by key (<c>dynamic_…</c>).</summary>
    public IReadOnlyDictionary<string, string> CustomAttributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewEmployee);
}

/// <summary>The outcome of creating an employee.</summary>
/// <param name="Id">Personio's id of the new employee.</param>
/// <param name="Ignored">Personio's notes about values it skipped, one per value; they may quote the value.</param>
public sealed record CreatedEmployee(string Id, IReadOnlyList<string> Ignored);

/// <summary>An attribute that the credential may read.</summary>
/// <param name="Key">What to ask for and to write, such as <c>dynamic_553201</c>.</param>
/// <param name="Label">The name shown in Personio.</param>
/// <param name="Type">Personio's type: standard, date, integer, decimal, list, link, tags or multiline; more may come.</param>
/// <param name="UniversalId">Personio's account-independent name, where it has one.</param>
/// <param name="Options">The possible values of a list or tags attribute.</param>
public sealed record EmployeeAttribute(string Key, string? Label, string? Type, string? UniversalId, IReadOnlyList<string> Options);
