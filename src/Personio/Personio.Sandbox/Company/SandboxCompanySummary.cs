namespace Personio.Sandbox;

/// <summary>What is in the company, in numbers.</summary>
/// <param name="Today">The day the generated data is relative to.</param>
/// <param name="ChiefExecutiveId">The one employee without a supervisor at the top of the tree.</param>
/// <param name="EmployeesByStatus">onboarding, active, leave, inactive.</param>
/// <param name="OpenEndedAbsences">Absences without an end.</param>
public sealed record SandboxCompanySummary(
    DateOnly Today,
    int Seed,
    int Employees,
    long ChiefExecutiveId,
    IReadOnlyDictionary<string, int> EmployeesByStatus,
    int Departments,
    int Teams,
    int Offices,
    int AbsenceTypes,
    int AbsencePeriods,
    int OpenEndedAbsences);
