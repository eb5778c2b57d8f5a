using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Company.Recruiting;

namespace Personio.Sandbox.Company.Saving;

/// <summary>The sections of a company file, in its order.</summary>
internal static class CompanySections
{
    private static readonly DateTimeOffset Founded = new(2015, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<CompanySection> All { get; } =
    [
        new ValueSection<int>("seed", file => file.Seed, (file, seed) => file with { Seed = seed }),
        new ValueSection<DateOnly>("today", file => file.Today, (file, today) => file with { Today = today }) { IsRequired = true },
        new ValueSection<LastIds>("lastIds", file => file.LastIds, (file, ids) => file with { LastIds = ids }),
        new ListSection<EmployeeRecord>("employees", file => file.Employees, (file, rows) => file with { Employees = [.. rows] }, Employee)
        {
            IsRequired = true,
        },
        new ListSection<NamedUnit>("teams", file => file.Teams, (file, rows) => file with { Teams = [.. rows] }),
        new ListSection<JobRecord>("jobs", file => file.Jobs, (file, rows) => file with { Jobs = [.. rows] }),
        new ListSection<SalaryBandRecord>("salaryBands", file => file.SalaryBands, (file, rows) => file with { SalaryBands = [.. rows] }),
        new ListSection<AbsencePeriod>("absences", file => file.Absences, (file, rows) => file with { Absences = [.. rows] }, Absence),
        new ValueSection<AttendanceOrigin>(
            "generatedAttendances", file => file.GeneratedAttendances, (file, origin) => file with { GeneratedAttendances = origin }),
        new ListSection<SavedAttendances>("attendances", file => file.Attendances, (file, rows) => file with { Attendances = [.. rows] }),
        new ListSection<ProjectRecord>("projects", file => file.Projects, (file, rows) => file with { Projects = [.. rows] }, Project),
        new ListSection<CompensationTypeRecord>(
            "compensationTypes", file => file.CompensationTypes, (file, rows) => file with { CompensationTypes = [.. rows] }),
        new ListSection<CompensationRecord>("compensations", file => file.Compensations, (file, rows) => file with { Compensations = [.. rows] }),
        new ListSection<Reports.ReportRecord>("reports", file => file.Reports, (file, rows) => file with { Reports = [.. rows] }),
        new ValueSection<DateOnly?>("reportedOn", file => file.ReportedOn, (file, day) => file with { ReportedOn = day }),
        new ListSection<EmployeeRecord>(
            "reportedEmployees", file => file.ReportedEmployees, (file, rows) => file with { ReportedEmployees = [.. rows] }, Employee),
        new ListSection<VacancyRecord>("vacancies", file => file.Vacancies, (file, rows) => file with { Vacancies = [.. rows] }),
        new ListSection<CandidateRecord>("candidates", file => file.Candidates, (file, rows) => file with { Candidates = [.. rows] }, Candidate),
        new ListSection<SavedApplication>("applications", file => file.Applications, (file, rows) => file with { Applications = [.. rows] }),
        new ListSection<DocumentRecord>("documents", file => file.Documents, (file, rows) => file with { Documents = [.. rows] }),
        new ListSection<WaitingFile>("waitingFiles", file => file.WaitingFiles, (file, rows) => file with { WaitingFiles = [.. rows] }),
        new ListSection<SavedWebhook>("webhooks", file => file.Webhooks, (file, rows) => file with { Webhooks = [.. rows] }),
    ];

    // What a file written by hand may leave out of its items is what these say besides their required members.
    private static EmployeeRecord Employee => new()
    {
        Id = 0, FirstName = "", LastName = "", Email = "", Status = "", CreatedAt = Founded, LastModifiedAt = Founded,
    };

    private static AbsencePeriod Absence => new()
    {
        Id = default, PersonId = 0, Type = Organization.Instance.Absences.SickLeave, Start = default, End = null, Status = "", CreatedAt = Founded,
        UpdatedAt = Founded,
    };

    private static ProjectRecord Project => new() { Id = 0, Name = "", Status = "", CreatedAt = Founded, UpdatedAt = Founded };

    private static CandidateRecord Candidate => new() { Id = 0, FirstName = "", LastName = "", Email = "", CreatedAt = Founded, UpdatedAt = Founded };
}
