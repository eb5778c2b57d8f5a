namespace Personio.Sandbox.Company;

/// <summary>
/// One employment of a person, in v1's words. The latest is the one that <see cref="EmployeeRecord"/> itself tells of: v1 knows no other.
/// </summary>
internal sealed record EmploymentRecord
{
    public required Guid Id { get; init; }

    /// <summary>onboarding, active, leave or inactive.</summary>
    public required string Status { get; init; }

    /// <summary>internal or external.</summary>
    public string Type { get; init; } = "internal";

    public string Position { get; init; } = "";

    public decimal WeeklyHours { get; init; }

    public decimal FullTimeWeeklyHours { get; init; } = EmployeeRecord.FullTime;

    public DateOnly? StartDate { get; init; }

    public DateOnly? ContractEndDate { get; init; }

    public DateOnly? ProbationEndDate { get; init; }

    public long? SupervisorId { get; init; }

    public Office? Office { get; init; }

    public Subcompany? Subcompany { get; init; }

    public NamedUnit? Department { get; init; }

    public NamedUnit? Team { get; init; }

    public IReadOnlyList<CostCenterShare> CostCenters { get; init; } = [];

    /// <summary>The job of the catalogue.</summary>
    public Guid? JobId { get; init; }

    public DateOnly? TerminationDate { get; init; }

    public DateOnly? LastWorkingDay { get; init; }

    public string TerminationType { get; init; } = "";

    public string TerminationReason { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
