using System.Collections.Immutable;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Company.Reports;

namespace Personio.Sandbox.Company.Saving;

/// <summary>
/// A whole company: what is generated, saved and loaded. Each member is a section of the file, listed in <see cref="CompanySections"/>; a new resource
/// of <see cref="CompanyState"/> gets one here, and a line there.
/// </summary>
internal sealed record CompanyFile
{
    /// <summary>What the file's <c>format</c> says. A change that older files do not survive raises it.</summary>
    public const int CurrentFormat = 1;

    /// <summary>What it was generated from, or 0; nothing but a fact about it.</summary>
    public int Seed { get; init; }

    /// <summary>The day it is in the company.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The highest ids that were ever given, so that none is given twice.</summary>
    public LastIds LastIds { get; init; } = new();

    /// <summary>In the order the API lists them.</summary>
    public IReadOnlyList<EmployeeRecord> Employees { get; init; } = [];

    public IReadOnlyList<NamedUnit> Teams { get; init; } = [];

    public IReadOnlyList<JobRecord> Jobs { get; init; } = [];

    public IReadOnlyList<SalaryBandRecord> SalaryBands { get; init; } = [];

    /// <summary>In the order the API lists them.</summary>
    public IReadOnlyList<AbsencePeriod> Absences { get; init; } = [];

    /// <summary>What the attendances of those nobody wrote to are generated from; null for none.</summary>
    public AttendanceOrigin? GeneratedAttendances { get; init; }

    /// <summary>The attendances of those somebody wrote to.</summary>
    public IReadOnlyList<SavedAttendances> Attendances { get; init; } = [];

    /// <summary>By id.</summary>
    public ImmutableArray<ProjectRecord> Projects { get; init; } = [];

    public IReadOnlyList<CompensationTypeRecord> CompensationTypes { get; init; } = [];

    public IReadOnlyList<CompensationRecord> Compensations { get; init; } = [];

    public IReadOnlyList<ReportRecord> Reports { get; init; } = [];

    /// <summary>When v1's reports were last refreshed; null for today.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>The employees as they were when v1's reports were last refreshed.</summary>
    public IReadOnlyList<EmployeeRecord> ReportedEmployees { get; init; } = [];

    public IReadOnlyList<VacancyRecord> Vacancies { get; init; } = [];

    public IReadOnlyList<CandidateRecord> Candidates { get; init; } = [];

    public IReadOnlyList<SavedApplication> Applications { get; init; } = [];

    /// <summary>By id, of all owners.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];

    /// <summary>Files that wait for an application.</summary>
    public IReadOnlyList<WaitingFile> WaitingFiles { get; init; } = [];

    /// <summary>With the secrets that they send.</summary>
    public IReadOnlyList<SavedWebhook> Webhooks { get; init; } = [];
}
