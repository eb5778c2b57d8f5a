namespace Personio.Client.Employments;

/// <summary>
/// What can be written of an employment: only what is set is sent. The end of an employment is not among it: Personio's v2 cannot
/// terminate.
/// </summary>
public sealed record EmploymentChange
{
    /// <summary>Active, inactive, onboarding or leave; cannot be cleared.</summary>
    public Optional<EmploymentStatus> Status { get; init; }

    /// <summary>Internal or external; cannot be cleared.</summary>
    public Optional<EmploymentKind> Type { get; init; }

    /// <summary>First day; cannot be cleared.</summary>
    public Optional<DateOnly> EmploymentStartDate { get; init; }

    /// <summary>The job title.</summary>
    public Optional<string?> PositionTitle { get; init; }

    /// <summary>The manager: a person's id.</summary>
    public Optional<string?> SupervisorId { get; init; }

    /// <summary>The place of work: a workplace's id.</summary>
    public Optional<string?> OfficeId { get; init; }

    /// <summary>The legal entity that employs the person.</summary>
    public Optional<string?> LegalEntityId { get; init; }

    /// <summary>The same in v1's ids; deprecated by Personio.</summary>
    public Optional<string?> SubCompanyId { get; init; }

    /// <summary>Departments and teams; the list as a whole is replaced.</summary>
    public Optional<IReadOnlyList<OrgUnitReference>?> OrgUnits { get; init; }

    /// <summary>Cost centers with their shares in percent; the list as a whole is replaced, and cannot be null.</summary>
    public Optional<IReadOnlyList<CostCenterWeight>> CostCenters { get; init; }

    /// <summary>Last day of a fixed-term contract.</summary>
    public Optional<DateOnly?> ContractEndDate { get; init; }

    /// <summary>Last day of the probation period; not together with <see cref="ProbationPeriodLength"/>.</summary>
    public Optional<DateOnly?> ProbationEndDate { get; init; }

    /// <summary>Length of the probation period in days; not together with <see cref="ProbationEndDate"/>.</summary>
    public Optional<int?> ProbationPeriodLength { get; init; }

    /// <summary>Agreed hours a week.</summary>
    public Optional<decimal?> WeeklyWorkingHours { get; init; }

    /// <summary>The hours a week that count as full time.</summary>
    public Optional<decimal?> FullTimeWeeklyWorkingHours { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(EmploymentChange);
}
