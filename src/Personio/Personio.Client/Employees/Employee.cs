namespace Personio.Client.Employees;

/// <summary>
/// A person who works, will work or has worked for the company. Personio leaves out every attribute that a credential may not read,
/// without a word: null means unset or not readable.
/// </summary>
public sealed record Employee
{
    /// <summary>Personio's id, a 64-bit number as text.</summary>
    public required string Id { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Work e-mail address, unique within the account.</summary>
    public string? Email { get; init; }

    /// <summary>Registered gender.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Where the employee stands in their time with the company.</summary>
    public EmployeeStatus? Status { get; init; }

    /// <summary>The status in Personio's own word, also for words that are newer than this client.</summary>
    public string? RawStatus { get; init; }

    /// <summary>Job title.</summary>
    public string? Position { get; init; }

    /// <summary>Whether the employee is on the company's own payroll.</summary>
    public EmploymentType? EmploymentType { get; init; }

    /// <summary>Agreed hours per week.</summary>
    public decimal? WeeklyWorkingHours { get; init; }

    /// <summary>First day of work.</summary>
    public DateOnly? HireDate { get; init; }

    /// <summary>Last day of a fixed-term contract.</summary>
    public DateOnly? ContractEndDate { get; init; }

    /// <summary>Day on which the employment ends by notice.</summary>
    public DateOnly? TerminationDate { get; init; }

    /// <summary>Kind of the termination, in Personio's own word.</summary>
    public string? TerminationType { get; init; }

    /// <summary>Reason of the termination as entered in Personio.</summary>
    public string? TerminationReason { get; init; }

    /// <summary>Last day of the probation period.</summary>
    public DateOnly? ProbationPeriodEnd { get; init; }

    /// <summary>Last day on which the employee actually works.</summary>
    public DateOnly? LastWorkingDay { get; init; }

    /// <summary>When the employee was entered into Personio.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When anything about the employee last changed in Personio.</summary>
    public DateTimeOffset? LastModifiedAt { get; init; }

    /// <summary>The employee's manager.</summary>
    public EmployeeReference? Supervisor { get; init; }

    /// <summary>The legal entity that employs the person.</summary>
    public Subcompany? Subcompany { get; init; }

    /// <summary>Name of the legal entity that employs the person.</summary>
    public string? LegalEntityName => Subcompany?.Name;

    /// <summary>The place of work.</summary>
    public Office? Office { get; init; }

    /// <summary>The department.</summary>
    public Department? Department { get; init; }

    /// <summary>The team.</summary>
    public Team? Team { get; init; }

    /// <summary>The cost centers that carry the employee's costs.</summary>
    public IReadOnlyList<CostCenterShare> CostCenters { get; init; } = [];

    /// <summary>The attributes the company defined for itself.</summary>
    public IReadOnlyList<CustomAttribute> CustomAttributes { get; init; } = [];

    /// <summary>Personio's own attributes that have no property here, such as the work schedule or the salary.</summary>
    public IReadOnlyList<CustomAttribute> OtherAttributes { get; init; } = [];

    /// <summary>All attributes as Personio sent them, those with a property here included; empty unless asked for (<see cref="EmployeeFilter.KeepAll"/>).</summary>
    public IReadOnlyList<CustomAttribute> AllAttributes { get; init; } = [];

    /// <summary>Which attributes came with the answer that this employee is from: a key that is missing here may not be read. Null where no answer is behind it.</summary>
    public AttributeKeys? Sent { get; init; }

    /// <summary>The id alone: an employee is personal data, and texts end up in logs.</summary>
    public override string ToString() => $"Employee {Id}";
}
