namespace Personio.Sandbox.Company;

/// <summary>What an employee's status can be, besides leave.</summary>
internal static class EmployeeStatus
{
    public const string Onboarding = "onboarding";
    public const string Active = "active";
    public const string Inactive = "inactive";

    /// <summary>Where none is given: active once the first day has come, onboarding before that and without a first day.</summary>
    public static string AtBeginning(DateOnly? firstDay, DateOnly today) => firstDay <= today ? Active : Onboarding;
}
