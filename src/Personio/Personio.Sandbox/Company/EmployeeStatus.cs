namespace Personio.Sandbox.Company;

/// <summary>The status of an employee for whom none was given.</summary>
internal static class EmployeeStatus
{
    /// <summary>Active once the first day has come, onboarding before that and without a first day.</summary>
    public static string AtBeginning(DateOnly? firstDay, DateOnly today) => firstDay <= today ? "active" : "onboarding";
}
