using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>An employee to create. Team, cost centers, salary, work schedule and contract dates cannot be set when creating.</summary>
public sealed record CreateEmployeeInput
{
    /// <summary>First name; must not be blank.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name; must not be blank.</summary>
    public required string LastName { get; init; }

    /// <summary>Work e-mail address: unique within the company, cannot be changed later.</summary>
    public required string Email { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Registered gender.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Job title.</summary>
    public string? Position { get; init; }

    /// <summary>Name of an existing department.</summary>
    public string? Department { get; init; }

    /// <summary>Name of an existing office.</summary>
    public string? Office { get; init; }

    /// <summary>Name of an existing legal entity.</summary>
    public string? LegalEntity { get; init; }

    /// <summary>First day of work.</summary>
    public DateOnly? HireDate { get; init; }

    /// <summary>Agreed hours per week, 0 to 168.</summary>
    public decimal? WeeklyWorkingHours { get; init; }

    /// <summary>Status; when left out, active if the first day of work has passed, otherwise onboarding.</summary>
    public EmployeeStatus? Status { get; init; }

    /// <summary>Id of an existing employee.</summary>
    [ID]
    public string? SupervisorId { get; init; }

    /// <summary>
    /// A text of your own choice, at most 255 characters: however often the mutation is sent with it within 24 hours, the employee is created once,
    /// and every attempt gets the same answer.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(CreateEmployeeInput);
}
