namespace Personio.Sandbox.Company;

/// <summary>Everything an employee can belong to. The same for every seed: a company's skeleton is not what tests vary.</summary>
internal sealed class Organization
{
    private static readonly HolidayCalendar Bavaria = new(2, "Deutschland (Bayern) Feiertage", "DE", "Bayern");
    private static readonly HolidayCalendar Berlin = new(3, "Deutschland (Berlin) Feiertage", "DE", "Berlin");
    private static readonly HolidayCalendar Austria = new(21, "Österreich Feiertage", "AT", null);
    private static readonly HolidayCalendar Zurich = new(31, "Schweiz (Zürich) Feiertage", "CH", "Zürich");
    private static readonly HolidayCalendar Spain = new(44, "España (Madrid) festivos", "ES", "Madrid");

    private static readonly Subcompany Germany = new(7033, 170, "Sandbox Werke GmbH", "EUR", "DE");
    private static readonly Subcompany AustriaGmbh = new(7034, 171, "Sandbox Österreich GmbH", "EUR", "AT");
    private static readonly Subcompany Swiss = new(7035, 172, "Sandbox Schweiz AG", "CHF", "CH");
    private static readonly Subcompany Iberia = new(7036, 173, "Sandbox España S.L.", "EUR", "ES");

    private Organization()
    {
    }

    public static Organization Instance { get; } = new();

    public IReadOnlyList<Subcompany> Subcompanies { get; } = [Germany, AustriaGmbh, Swiss, Iberia];

    /// <summary>The first offices are the larger ones: the generator picks them more often.</summary>
    public IReadOnlyList<Office> Offices { get; } =
    [
        new(131014, "München", Bavaria, Germany),
        new(131015, "Berlin", Berlin, Germany),
        new(131016, "Wien", Austria, AustriaGmbh),
        new(131017, "Zürich", Zurich, Swiss),
        new(131018, "Madrid", Spain, Iberia),
        new(131019, "Remote", Bavaria, Germany),
    ];

    public IReadOnlyList<NamedUnit> Departments { get; } =
        [.. WordLists.Departments.Select((department, index) => new NamedUnit(281521 + (index * 7L), department.Department))];

    public NamedUnit Board { get; } = new(281500, "Management Board");

    public IReadOnlyList<NamedUnit> CostCenters { get; } =
        [.. WordLists.Departments.Select((department, index) => new NamedUnit(82957 + (index * 3L), $"{1000 + (index * 100)} {department.Department}"))];

    public IReadOnlyList<WorkSchedule> WorkSchedules { get; } =
    [
        new(1067807102794692000, "Full-time, 40 hours (mon,tue,wed,thu,fri)", 40,
            ["08:00", "08:00", "08:00", "08:00", "08:00", "00:00", "00:00"]),
        new(1067807102794692001, "Part-time, 32 hours (mon,tue,wed,thu)", 32,
            ["08:00", "08:00", "08:00", "08:00", "00:00", "00:00", "00:00"]),
        new(1067807102794692002, "Teilzeit, 22.5 Stunden (Mo–Fr)", 22.5m,
            ["04:30", "04:30", "04:30", "04:30", "04:30", "00:00", "00:00"]),
    ];

    public AbsenceCatalog Absences { get; } = new();

    public NamedUnit? FindDepartment(string name)
        => string.Equals(Board.Name, name, StringComparison.Ordinal)
            ? Board
            : Departments.FirstOrDefault(department => string.Equals(department.Name, name, StringComparison.Ordinal));

    public Office? FindOffice(string name) => Offices.FirstOrDefault(office => string.Equals(office.Name, name, StringComparison.Ordinal));

    public Subcompany? FindSubcompany(string name)
        => Subcompanies.FirstOrDefault(subcompany => string.Equals(subcompany.Name, name, StringComparison.Ordinal));
}
