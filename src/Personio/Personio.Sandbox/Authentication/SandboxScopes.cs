namespace Personio.Sandbox;

/// <summary>
/// The rights a credential can have. v1 and v2 spell them differently, and one token can carry both spellings
/// (Personio v1: access rights; v2: scopes).
/// </summary>
public static class SandboxScopes
{
    public const string EmployeesRead = "employees:read";
    public const string EmployeesWrite = "employees:write";
    public const string AbsencesRead = "absences:read";
    public const string PersonioAbsencesRead = "personio:absences:read";

    /// <summary>Every right the sandbox knows.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        EmployeesRead, EmployeesWrite, "attendances:read", "attendances:write", AbsencesRead, "absences:write", "documents:read",
        "documents:write", "personio:persons:read", "personio:persons:write", PersonioAbsencesRead, "personio:absences:write",
        "personio:attendances:read", "personio:attendances:write", "personio:compensations:read", "personio:compensations:write",
        "personio:recruiting:read", "personio:webhooks:read", "personio:webhooks:write", "personio:jobs:read",
        "personio:salary-bands:read",
    ];
}
