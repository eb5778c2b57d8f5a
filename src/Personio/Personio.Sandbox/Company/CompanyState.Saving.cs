using System.Diagnostics.CodeAnalysis;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Company.Reports;
using Personio.Sandbox.Company.Saving;

namespace Personio.Sandbox.Company;

/// <summary>The company as a whole: taken from what was generated or loaded, and given to be saved.</summary>
internal sealed partial class CompanyState
{
    private AttendanceOrigin? _attendanceOrigin;

    /// <summary>Everything, as it is at one moment; without webhooks, which are not the company's to remember.</summary>
    public CompanyFile Save()
    {
        lock (_writing)
        {
            return new CompanyFile
            {
                Seed = Seed,
                Today = Today,
                LastIds = new LastIds
                {
                    Employee = _people.HighestId,
                    Absence = _lastAbsenceNumber,
                    AttendanceRow = _lastRow,
                    Project = _lastProject,
                    Document = _documents.LastId,
                },
                Employees = _people.All,
                Teams = [.. OrgUnits.Teams.Select(team => new NamedUnit(team.Id, team.Name))],
                Jobs = Jobs.Jobs,
                SalaryBands = Jobs.SalaryBands,
                Absences = _absences.All,
                GeneratedAttendances = _attendanceOrigin,
                Attendances = [.. _attendances.Written.Where(one => _people.Find(one.Key) is not null).Select(one => new SavedAttendances(one.Key, one.Value))],
                Projects = _projects,
                CompensationTypes = _compensationTypes,
                Compensations = _compensations,
                Reports = Reports.All,
                ReportedOn = Reports.RefreshedOn,
                ReportedEmployees = Reports.Refreshed,
                Vacancies = _recruiting.Vacancies,
                Candidates = [.. _recruiting.Candidates.Values],
                Applications = [.. _recruiting.Applications.Values.Select(SavedApplication.From)],
                Documents = [.. _documents.All],
                WaitingFiles = [.. _waiting.Values],
            };
        }
    }

    /// <summary>Becomes another company. A read that is under way may still see some of the one before; no event is raised.</summary>
    /// <param name="file">Checked by <see cref="CompanyFileReader"/>.</param>
    /// <param name="dateOfClock">The date by the sandbox's clock, from which on days pass in the new company.</param>
    public void Replace(CompanyFile file, DateOnly dateOfClock)
    {
        var attendances = AttendancesOf(file);
        lock (_writing)
        {
            Take(file, attendances);
            Follow(dateOfClock);
        }
    }

    private static AttendanceGenerator AttendancesOf(CompanyFile file)
        => file.GeneratedAttendances?.CreateGenerator() ?? new AttendanceGenerator(file.Seed, file.Today, [], new AbsenceIndex([]), []);

    [MemberNotNull(nameof(_people), nameof(_absences), nameof(_attendances), nameof(Jobs), nameof(OrgUnits), nameof(Reports))]
    private void Take(CompanyFile file, AttendanceGenerator attendances)
    {
        Seed = file.Seed;
        _today = file.Today.DayNumber;
        Jobs = new JobCatalog(file.Jobs, file.SalaryBands);
        OrgUnits = new OrgUnits(file.Teams);
        Reports = new ReportCatalog(file.Reports, file.ReportedEmployees, file.ReportedOn ?? file.Today);
        _people = new PeopleIndex(file.Employees, file.LastIds.Employee);
        _absences = new AbsenceIndex(file.Absences);
        _lastAbsenceNumber = Highest(file.LastIds.Absence, AbsenceGenerator.FirstNumber, file.Absences.Select(period => period.Number));
        _attendanceOrigin = file.GeneratedAttendances;
        _attendances = file.Attendances.Aggregate(new AttendanceBook(attendances), (book, one) => book.With(one.PersonId, one.Periods));
        _lastRow = Highest(
            file.LastIds.AttendanceRow, AttendanceIds.FirstFreeRow, file.Attendances.SelectMany(one => one.Periods).Select(period => period.Row));
        _projects = file.Projects;
        _lastProject = Highest(file.LastIds.Project, ProjectGenerator.FirstId - 1, file.Projects.Select(project => project.Id));
        _compensationTypes = file.CompensationTypes;
        _compensations = file.Compensations;
        var vacancies = file.Vacancies.ToDictionary(vacancy => vacancy.Id);
        _recruiting = new RecruitingBoard(
            file.Vacancies, file.Candidates, [.. file.Applications.Select(application => application.ToRecord(vacancies[application.VacancyId]))]);
        _documents = new DocumentIndex(file.Documents, file.LastIds.Document);
        _waiting = _waiting.Clear().AddRange(file.WaitingFiles.Select(waiting => KeyValuePair.Create(waiting.Id, waiting)));
        _uploadedBytes = file.Documents.Sum(document => document.Uploaded?.LongLength ?? 0) + file.WaitingFiles.Sum(waiting => waiting.Content.LongLength);
    }

    private static long Highest(long saved, long lowest, IEnumerable<long> present) => Math.Max(Math.Max(saved, lowest), present.DefaultIfEmpty().Max());
}
