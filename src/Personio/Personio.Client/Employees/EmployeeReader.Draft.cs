using Personio.Client.Json;

namespace Personio.Client.Employees;

internal ref partial struct EmployeeReader
{
    private const string CustomKeyPrefix = "dynamic_";

    /// <summary>What was read so far.</summary>
    private struct Draft
    {
        public string? Id;
        public string? FirstName;
        public string? LastName;
        public string? PreferredName;
        public string? Email;
        public string? Gender;
        public string? Status;
        public string? Position;
        public string? EmploymentType;
        public decimal? WeeklyWorkingHours;
        public DateOnly? HireDate;
        public DateOnly? ContractEndDate;
        public DateOnly? TerminationDate;
        public string? TerminationType;
        public string? TerminationReason;
        public DateOnly? ProbationPeriodEnd;
        public DateOnly? LastWorkingDay;
        public DateTimeOffset? CreatedAt;
        public DateTimeOffset? LastModifiedAt;
        public Relation? Supervisor;
        public Relation? Subcompany;
        public Relation? Office;
        public Relation? Department;
        public Relation? Team;
        public IReadOnlyList<Relation>? CostCenters;
        private List<CustomAttribute>? custom;
        private List<CustomAttribute>? other;
        private List<CustomAttribute>? all;

        public void Keep(CustomAttribute attribute) => (all ??= []).Add(attribute);

        public void Add(CustomAttribute attribute)
        {
            if (attribute.Key.StartsWith(CustomKeyPrefix, StringComparison.Ordinal))
            {
                (custom ??= []).Add(attribute);
            }
            else
            {
                (other ??= []).Add(attribute);
            }
        }

        /// <summary>Null without an id.</summary>
        public readonly Employee? Finish(AttributeKeys sent) => Id is null ? null : new Employee
        {
            Id = Id,
            FirstName = FirstName,
            LastName = LastName,
            PreferredName = PreferredName,
            Email = Email,
            Gender = EmployeeWords.ToGender(Gender),
            Status = EmployeeWords.ToStatus(Status),
            RawStatus = Status,
            Position = Position,
            EmploymentType = EmployeeWords.ToEmploymentType(EmploymentType),
            WeeklyWorkingHours = WeeklyWorkingHours,
            HireDate = HireDate,
            ContractEndDate = ContractEndDate,
            TerminationDate = TerminationDate,
            TerminationType = TerminationType,
            TerminationReason = TerminationReason,
            ProbationPeriodEnd = ProbationPeriodEnd,
            LastWorkingDay = LastWorkingDay,
            CreatedAt = CreatedAt,
            LastModifiedAt = LastModifiedAt,
            Supervisor = Supervisor?.ToEmployee(),
            Subcompany = Subcompany is { Id: { } } subcompany ? new Subcompany(subcompany.Id, subcompany.Name) : null,
            Office = Office is { Id: { } } office ? new Office(office.Id, office.Name) : null,
            Department = Department is { Id: { } } department ? new Department(department.Id, department.Name) : null,
            Team = Team is { Id: { } } team ? new Team(team.Id, team.Name) : null,
            CostCenters = ToCostCenters(CostCenters),
            CustomAttributes = custom?.ToArray() ?? [],
            OtherAttributes = other?.ToArray() ?? [],
            AllAttributes = all?.ToArray() ?? [],
            Sent = sent,
        };

        private static CostCenterShare[] ToCostCenters(IReadOnlyList<Relation>? relations) =>
            [.. (relations ?? []).Where(static relation => relation.Id is not null)
                .Select(static relation => new CostCenterShare(relation.Id!, relation.Name, JsonValues.ToDecimal(relation.Percentage)))];
    }
}
