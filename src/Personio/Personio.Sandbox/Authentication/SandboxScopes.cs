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
    public const string AbsencesWrite = "absences:write";
    public const string AttendancesRead = "attendances:read";
    public const string AttendancesWrite = "attendances:write";
    public const string PersonioAbsencesRead = "personio:absences:read";
    public const string PersonioAbsencesWrite = "personio:absences:write";
    public const string PersonioAttendancesRead = "personio:attendances:read";
    public const string PersonioAttendancesWrite = "personio:attendances:write";
    public const string PersonioPersonsRead = "personio:persons:read";
    public const string PersonioPersonsWrite = "personio:persons:write";
    public const string PersonioCompensationsRead = "personio:compensations:read";
    public const string PersonioCompensationsWrite = "personio:compensations:write";
    public const string PersonioJobsRead = "personio:jobs:read";
    public const string PersonioSalaryBandsRead = "personio:salary-bands:read";
    public const string PersonioReportsRead = "personio:reports:read";
    public const string PersonioRecruitingRead = "personio:recruiting:read";
    public const string DocumentsRead = "documents:read";
    public const string DocumentsWrite = "documents:write";
    public const string PersonioWebhooksRead = "personio:webhooks:read";
    public const string PersonioWebhooksWrite = "personio:webhooks:write";
    public const string CustomReportsRead = "reports.custom:read";

    /// <summary>Every right the sandbox knows.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        EmployeesRead, EmployeesWrite, AttendancesRead, AttendancesWrite, AbsencesRead, AbsencesWrite, DocumentsRead,
        DocumentsWrite, PersonioPersonsRead, PersonioPersonsWrite, PersonioAbsencesRead, PersonioAbsencesWrite,
        PersonioAttendancesRead, PersonioAttendancesWrite, PersonioCompensationsRead, PersonioCompensationsWrite,
        PersonioRecruitingRead, PersonioWebhooksRead, PersonioWebhooksWrite, PersonioJobsRead,
        PersonioSalaryBandsRead, PersonioReportsRead, CustomReportsRead,
    ];
}
