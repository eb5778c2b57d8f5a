namespace Personio.Sandbox.Company;

/// <summary>The view of v2, where a person has employments.</summary>
internal sealed partial record EmployeeRecord
{
    /// <summary>Hours a week that count as full time unless somebody says otherwise.</summary>
    public const decimal FullTime = 40;

    /// <summary>The id of the latest employment.</summary>
    public Guid EmploymentId { get; init; }

    public decimal FullTimeWeeklyHours { get; init; } = FullTime;

    /// <summary>The job of the catalogue.</summary>
    public Guid? JobId { get; init; }

    /// <summary>Written by v2 only, and read by nobody.</summary>
    public string LanguageCode { get; init; } = "";

    public bool HasPicture { get; init; }

    /// <summary>Employments that ended before the latest, the most recent first.</summary>
    public IReadOnlyList<EmploymentRecord> FormerEmployments { get; init; } = [];

    /// <summary>The most recent first.</summary>
    public IEnumerable<EmploymentRecord> Employments => FormerEmployments.Prepend(LatestEmployment);

    public EmploymentRecord LatestEmployment => new()
    {
        Id = EmploymentId,
        Status = Status,
        Type = EmploymentType,
        Position = Position,
        WeeklyHours = WeeklyWorkingHours,
        FullTimeWeeklyHours = FullTimeWeeklyHours,
        StartDate = HireDate,
        ContractEndDate = ContractEndDate,
        ProbationEndDate = ProbationPeriodEnd,
        SupervisorId = SupervisorId,
        Office = Office,
        Subcompany = Subcompany,
        Department = Department,
        Team = Team,
        CostCenters = CostCenters,
        JobId = JobId,
        TerminationDate = TerminationDate,
        LastWorkingDay = LastWorkingDay,
        TerminationType = TerminationType,
        TerminationReason = TerminationReason,
        CreatedAt = CreatedAt,
        UpdatedAt = LastModifiedAt,
    };

    /// <summary>The person with one employment changed; which one its id says.</summary>
    public EmployeeRecord With(EmploymentRecord employment) => employment.Id != EmploymentId
        ? this with { FormerEmployments = [.. FormerEmployments.Select(former => former.Id == employment.Id ? employment : former)] }
        : this with
        {
            Status = employment.Status,
            EmploymentType = employment.Type,
            Position = employment.Position,
            WeeklyWorkingHours = employment.WeeklyHours,
            FullTimeWeeklyHours = employment.FullTimeWeeklyHours,
            HireDate = employment.StartDate,
            ContractEndDate = employment.ContractEndDate,
            ProbationPeriodEnd = employment.ProbationEndDate,
            SupervisorId = employment.SupervisorId,
            Office = employment.Office,
            HolidayCalendar = employment.Office == Office ? HolidayCalendar : employment.Office?.Holidays,
            Subcompany = employment.Subcompany,
            Department = employment.Department,
            Team = employment.Team,
            CostCenters = employment.CostCenters,
        };
}
