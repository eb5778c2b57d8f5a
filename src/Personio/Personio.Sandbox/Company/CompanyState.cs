using System.Collections.Immutable;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Company.Reports;

namespace Personio.Sandbox.Company;

/// <summary>
/// The company as it stands: generated once, changed by what callers write. Reads see a consistent snapshot; writes are serialized.
/// </summary>
internal sealed partial class CompanyState
{
    private readonly Lock _writing = new();
    private volatile PeopleIndex _people;
    private volatile AbsenceIndex _absences;

    private CompanyState(
        int seed,
        DateOnly today,
        JobCatalog jobs,
        IReadOnlyList<EmployeeRecord> employees,
        IReadOnlyList<AbsencePeriod> absences,
        ImmutableArray<ProjectRecord> projects)
    {
        _today = today.DayNumber;
        Jobs = jobs;
        OrgUnits = new OrgUnits(employees);
        _people = new PeopleIndex(employees);
        _absences = new AbsenceIndex(absences);
        _lastAbsenceNumber = Math.Max(AbsenceGenerator.FirstNumber, absences.Select(period => period.Number).DefaultIfEmpty().Max());
        _projects = projects;
        _lastProject = projects[^1].Id;
        _attendances = new AttendanceBook(new AttendanceGenerator(seed, today, employees, _absences, projects));
    }

    /// <summary>Tells of every change that Personio has an event for.</summary>
    public ChangeFeed Changes { get; } = new();

    /// <summary>The jobs and what they pay.</summary>
    public JobCatalog Jobs { get; }

    /// <summary>Departments and teams.</summary>
    public OrgUnits OrgUnits { get; }

    /// <summary>The reports, and the copy of the data that v1 makes them from.</summary>
    public required ReportCatalog Reports { get; init; }

    /// <summary>In the order the API lists them, which is no order by id.</summary>
    public IReadOnlyList<EmployeeRecord> Employees => _people.All;

    public static CompanyState Generate(int employees, int seed, DateOnly today)
    {
        var jobs = JobCatalog.Create(seed);
        var people = new EmployeeGenerator(seed, today).Create(employees, jobs);
        var absences = new AbsenceGenerator(seed, today).Create(people);
        var compensations = new CompensationGenerator(seed, today).Create(people);
        var recruiting = new RecruitingGenerator(seed, today).Create(people);
        var documents = new DocumentGenerator(seed).Create(people);
        var projects = new ProjectGenerator(seed, today).Create(people);
        SeededRandom.For(seed, "listing order").Shuffle(people);
        return new CompanyState(seed, today, jobs, people, absences, projects)
        {
            Reports = ReportCatalog.Create(seed, people),
            _compensations = compensations,
            _recruiting = recruiting,
            _documents = new DocumentIndex(documents),
        };
    }
}
