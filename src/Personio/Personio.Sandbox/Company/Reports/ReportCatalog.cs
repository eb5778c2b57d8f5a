namespace Personio.Sandbox.Company.Reports;

/// <summary>
/// The reports of the company. v1 reads them from a copy of the data that is as old as the company, v2 from the company as it is.
/// </summary>
internal sealed class ReportCatalog
{
    private static readonly ReportColumn FirstName =
        new("first_name", "First name", "Vorname", "TEXT", "string", employee => new ReportValue.Text(employee.FirstName));

    private static readonly ReportColumn LastName =
        new("last_name", "Last name", "Nachname", "TEXT", "string", employee => new ReportValue.Text(employee.LastName));

    private static readonly ReportColumn Position =
        new("position", "Position", "Position", "TEXT", "string", employee => new ReportValue.Text(employee.Position));

    private static readonly ReportColumn Department = new("department", "Department", "Abteilung", "ENTITY", "options", employee
        => employee.Department is { } department ? new ReportValue.Entity(department.Id, department.Name) : null);

    private static readonly ReportColumn Office = new("office", "Office", "Standort", "ENTITY", "options", employee
        => employee.Office is { } office ? new ReportValue.Entity(office.Id, office.Name) : null);

    private static readonly ReportColumn Status = new("status", "Status", "Status", "TEXT", "options", employee
        => new ReportValue.Option(employee.Status, employee.Status));

    private static readonly ReportColumn WeeklyHours = new(
        "weekly_working_hours", "Weekly hours", "Wochenstunden", "TEXT", "decimal", employee => new ReportValue.Number(employee.WeeklyWorkingHours));

    private static readonly ReportColumn Salary = new("fix_salary", "Fixed salary", "Festgehalt", "SALARY", "monetary", employee
        => employee.FixSalary > 0 ? new ReportValue.Money(employee.FixSalary, employee.Currency) : null);

    private static readonly ReportColumn CostCenters = new("cost_centers", "Cost centers", "Kostenstellen", "COST_CENTER", "options", employee
        => employee.CostCenters.Count > 0 ? new ReportValue.Shares(employee.CostCenters) : null);

    public ReportCatalog(IReadOnlyList<ReportRecord> all, IReadOnlyList<EmployeeRecord> refreshed, DateOnly refreshedOn)
    {
        All = all;
        Refreshed = refreshed;
        RefreshedOn = refreshedOn;
    }

    /// <summary>What the reports of every company are called.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Headcount", "Salaries", "Career history", "Headcount by department"];

    /// <summary>Every column that a report of this company can have.</summary>
    public static IReadOnlyList<ReportColumn> Columns { get; } =
        [FirstName, LastName, Position, Department, Office, Status, WeeklyHours, Salary, CostCenters];

    public IReadOnlyList<ReportRecord> All { get; }

    public DateOnly RefreshedOn { get; }

    /// <summary>The employees as of the last refresh.</summary>
    public IReadOnlyList<EmployeeRecord> Refreshed { get; }

    /// <summary>The reports of every company, under ids of their own.</summary>
    public static IReadOnlyList<ReportRecord> Create(int seed)
    {
        var random = SeededRandom.For(seed, "reports");
        return
        [
            new(random.NextGuid(), Names[0], ReportKind.PointInTime, false, [FirstName, LastName, Department, Office, Status, WeeklyHours]),
            new(random.NextGuid(), Names[1], ReportKind.PointInTime, false, [FirstName, LastName, Salary, CostCenters]),
            new(random.NextGuid(), Names[2], ReportKind.Historical, true, [Position, Department, WeeklyHours]),
            new(random.NextGuid(), Names[3], ReportKind.Chart, false, [Department]),
        ];
    }

    /// <summary>Of whom a report tells.</summary>
    public static IEnumerable<EmployeeRecord> Rows(ReportRecord report, IEnumerable<EmployeeRecord> employees)
        => employees.Where(employee => report.WithFormerEmployees || employee.Status != "inactive").OrderBy(employee => employee.Id);
}
