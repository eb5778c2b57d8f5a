namespace Personio.Sandbox.Company.Changes;

/// <summary>
/// The events that Personio has. There are none for the organisation, projects, compensations, recruiting and reports (Personio v2: webhook
/// events).
/// </summary>
internal static class CompanyEvents
{
    public const string PersonCreated = "person.created";
    public const string PersonUpdated = "person.updated";
    public const string PersonDeleted = "person.deleted";
    public const string EmploymentCreated = "employment.created";
    public const string EmploymentUpdated = "employment.updated";
    public const string EmploymentCostCenters = "employment.updated.cost-centers";
    public const string EmploymentDeleted = "employment.deleted";

    /// <summary>On the first day, not when it is entered.</summary>
    public const string EmploymentStarted = "employment.started";

    /// <summary>On the day of the termination, not when it is entered.</summary>
    public const string EmploymentTerminated = "employment.terminated";

    public const string AbsenceCreated = "absence-period.created";
    public const string AbsenceStatus = "absence-period.updated.status";
    public const string AbsenceTimeRange = "absence-period.updated.timerange";
    public const string AbsenceDeleted = "absence-period.deleted";
    public const string AttendanceCreated = "attendance-period.created";
    public const string AttendanceUpdated = "attendance-period.updated";
    public const string AttendanceDeleted = "attendance-period.deleted";
    public const string DocumentCreated = "document.created";
    public const string DocumentUpdated = "document.updated";
    public const string DocumentDeleted = "document.deleted";
    public const string DocumentSigned = "document.signed";

    /// <summary>Every event that a webhook can be told of; a ping is none of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PersonCreated, PersonUpdated, PersonDeleted, EmploymentCreated, EmploymentUpdated, EmploymentCostCenters, EmploymentDeleted,
        EmploymentStarted, EmploymentTerminated, AbsenceCreated, AbsenceStatus, AbsenceTimeRange, AbsenceDeleted, AttendanceCreated,
        AttendanceUpdated, AttendanceDeleted, DocumentCreated, DocumentUpdated, DocumentDeleted, DocumentSigned,
    ];
}
