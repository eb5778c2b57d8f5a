using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.OrgUnits;

namespace Personio.Subgraph.Employees;

/// <summary>Turns a change of an employee into what each of Personio's APIs takes.</summary>
internal static class EmployeeChanges
{
    public static EmployeeChange OfEmployee(UpdateEmployeeInput input) => new()
    {
        FirstName = Text(input.FirstName),
        LastName = Text(input.LastName),
        PreferredName = Set(input.PreferredName),
        Gender = Set(input.Gender),
        Position = Set(input.Position),
        Status = input.Status.Value is { } status ? status : default(Client.Optional<EmployeeStatus>),
        HireDate = Set(input.HireDate),
        WeeklyWorkingHours = Set(input.WeeklyWorkingHours),
        SupervisorId = Set(input.SupervisorId),
        Department = Text(input.Department),
        Office = Text(input.Office),
        Subcompany = Text(input.LegalEntity),
        CustomAttributes = input.CustomAttributes.ToDictionary(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal),
    };

    /// <summary>A change of an employment.</summary>
    /// <param name="input">The change.</param>
    /// <param name="present">The employment as it is: departments and teams are one list, which is replaced as a whole.</param>
    public static EmploymentChange OfEmployment(UpdateEmployeeInput input, Employment present) => new()
    {
        Type = input.EmploymentType.Value switch
        {
            EmploymentType.Internal => EmploymentKind.Internal,
            EmploymentType.External => EmploymentKind.External,
            _ => default(Client.Optional<EmploymentKind>),
        },
        ContractEndDate = Set(input.ContractEndDate),
        ProbationEndDate = Set(input.ProbationPeriodEnd),
        FullTimeWeeklyWorkingHours = Set(input.FullTimeWeeklyWorkingHours),
        OrgUnits = input.DepartmentId.HasValue || input.TeamId.HasValue
            ? new Client.Optional<IReadOnlyList<OrgUnitReference>?>([
                .. Unit(OrgUnitType.Department, input.DepartmentId, present), .. Unit(OrgUnitType.Team, input.TeamId, present)])
            : default,
        CostCenters = input.CostCenters.Value is { } shares
            ? new Client.Optional<IReadOnlyList<CostCenterWeight>>([.. shares.Select(share => new CostCenterWeight { Id = share.CostCenterId, Weight = share.Percentage })])
            : default,
    };

    private static IEnumerable<OrgUnitReference> Unit(OrgUnitType type, Optional<string?> wanted, Employment present) =>
        !wanted.HasValue ? present.OrgUnits.Where(unit => unit.Type == type)
        : wanted.Value is { } id ? [new OrgUnitReference { Type = type, Id = id }]
        : [];

    private static Client.Optional<T?> Set<T>(Optional<T?> given) => given.HasValue ? new Client.Optional<T?>(given.Value) : default;

    private static Client.Optional<string> Text(Optional<string?> given) => given.Value is { } text ? new Client.Optional<string>(text.Trim()) : default;
}
