namespace Personio.Sandbox.Company;

/// <summary>One employee as the company knows it, with nothing of how an API version tells it.</summary>
internal sealed partial record EmployeeRecord
{
    public required long Id { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public string PreferredName { get; init; } = "";

    public required string Email { get; init; }

    /// <summary>male, female, diverse, or empty.</summary>
    public string Gender { get; init; } = "";

    /// <summary>onboarding, active, leave or inactive.</summary>
    public required string Status { get; init; }

    public string Position { get; init; } = "";

    public long? SupervisorId { get; init; }

    /// <summary>internal or external.</summary>
    public string EmploymentType { get; init; } = "internal";

    public decimal WeeklyWorkingHours { get; init; } = 40;

    public DateOnly? HireDate { get; init; }

    public DateOnly? ContractEndDate { get; init; }

    public DateOnly? TerminationDate { get; init; }

    public string TerminationType { get; init; } = "";

    public string TerminationReason { get; init; } = "";

    public DateOnly? ProbationPeriodEnd { get; init; }

    public DateOnly? LastWorkingDay { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastModifiedAt { get; init; }

    public Subcompany? Subcompany { get; init; }

    public Office? Office { get; init; }

    public NamedUnit? Department { get; init; }

    public NamedUnit? Team { get; init; }

    public IReadOnlyList<CostCenterShare> CostCenters { get; init; } = [];

    public HolidayCalendar? HolidayCalendar { get; init; }

    public WorkSchedule? WorkSchedule { get; init; }

    public IReadOnlyList<AbsenceEntitlement> AbsenceEntitlements { get; init; } = [];

    public decimal FixSalary { get; init; }

    public string FixSalaryInterval { get; init; } = "";

    public decimal HourlySalary { get; init; }

    public string Currency { get; init; } = "EUR";

    /// <summary>
    /// Values of the company's own attributes by key: string, <see cref="DateOnly"/>, long, decimal or a list of strings.
    /// What is not here is unset.
    /// </summary>
    public IReadOnlyDictionary<string, object> CustomValues { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>When single attributes last changed; one that is missing has not changed since <see cref="CreatedAt"/>.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Changes { get; init; }
        = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    public DateTimeOffset ChangedAt(string attribute) => Changes.TryGetValue(attribute, out var at) ? at : CreatedAt;
}
