using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Company.Reports;
using Personio.Sandbox.Company.Saving;

namespace Personio.Sandbox.Company;

/// <summary>
/// The company as it stands: generated once, changed by what callers write. Reads see a consistent snapshot; writes are serialized.
/// </summary>
internal sealed partial class CompanyState
{
    private readonly Lock _writing = new();
    private volatile PeopleIndex _people;
    private volatile AbsenceIndex _absences;

    private CompanyState(CompanyFile file, AttendanceGenerator attendances) => Take(file, attendances);

    /// <summary>What it was generated from.</summary>
    public int Seed { get; private set; }

    /// <summary>Tells of every change that Personio has an event for.</summary>
    public ChangeFeed Changes { get; } = new();

    /// <summary>The jobs and what they pay.</summary>
    public JobCatalog Jobs { get; private set; }

    /// <summary>Departments and teams.</summary>
    public OrgUnits OrgUnits { get; private set; }

    /// <summary>The reports, and the copy of the data that v1 makes them from.</summary>
    public ReportCatalog Reports { get; private set; }

    /// <summary>In the order the API lists them, which is no order by id.</summary>
    public IReadOnlyList<EmployeeRecord> Employees => _people.All;

    /// <summary>A company as it was saved.</summary>
    /// <param name="file">Checked by <see cref="CompanyFileReader"/>.</param>
    public static CompanyState Load(CompanyFile file) => new(file, AttendancesOf(file));

    public static CompanyState Generate(int employees, int seed, DateOnly today)
    {
        var jobs = JobCatalog.Create(seed);
        var people = new EmployeeGenerator(seed, today).Create(employees, jobs);
        var absences = new AbsenceGenerator(seed, today).Create(people);
        var compensations = new CompensationGenerator(seed, today).Create(people);
        var recruiting = new RecruitingGenerator(seed, today).Create(people);
        var documents = new DocumentGenerator(seed).Create(people);
        var projects = new ProjectGenerator(seed, today).Create(people);
        var attendances = new AttendanceGenerator(seed, today, people, new AbsenceIndex(absences), projects);
        SeededRandom.For(seed, "listing order").Shuffle(people);
        var generated = new CompanyFile
        {
            Seed = seed,
            Today = today,
            Employees = people,
            Teams = [.. OrgUnits.TeamsOf(people)],
            Jobs = jobs.Jobs,
            SalaryBands = jobs.SalaryBands,
            Absences = absences,
            GeneratedAttendances = new AttendanceOrigin(employees, seed, today),
            Projects = projects,
            CompensationTypes = CompensationCatalog.All,
            Compensations = compensations,
            Reports = ReportCatalog.Create(seed),
            ReportedOn = today,
            ReportedEmployees = people,
            Vacancies = recruiting.Vacancies,
            Candidates = [.. recruiting.Candidates.Values],
            Applications = [.. recruiting.Applications.Values.Select(SavedApplication.From)],
            Documents = documents,
        };
        return new CompanyState(generated, attendances);
    }
}
