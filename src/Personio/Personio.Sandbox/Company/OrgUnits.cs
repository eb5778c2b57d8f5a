namespace Personio.Sandbox.Company;

/// <summary>A department or a team. Departments lie below one another; teams do not.</summary>
internal sealed record OrgUnitRecord(string Type, long Id, string Name, string? Abbreviation, long? ParentId, DateTimeOffset CreatedAt);

/// <summary>The departments of every company, and the teams of this one.</summary>
internal sealed class OrgUnits
{
    public const string Department = "department";
    public const string Team = "team";

    private static readonly DateTimeOffset Founded = new(2015, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Departments that report to another than the board.</summary>
    private static readonly Dictionary<string, string> Parents = new(StringComparer.Ordinal)
    {
        ["Product"] = "Engineering",
        ["Marketing"] = "Sales",
        ["Customer Support"] = "Sales",
    };

    private readonly Dictionary<(string Type, long Id), OrgUnitRecord> _byId;
    private readonly Dictionary<long, NamedUnit> _teams;

    public OrgUnits(IEnumerable<NamedUnit> teams)
    {
        _teams = teams.ToDictionary(team => team.Id);
        Departments = [.. CreateDepartments().OrderBy(unit => unit.Id)];
        Teams = [.. _teams.Values.OrderBy(team => team.Id).Select(team => new OrgUnitRecord(Team, team.Id, team.Name, null, null, Founded))];
        _byId = Departments.Concat(Teams).ToDictionary(unit => (unit.Type, unit.Id));
    }

    /// <summary>The teams that people were placed in.</summary>
    public static IEnumerable<NamedUnit> TeamsOf(IEnumerable<EmployeeRecord> employees)
        => employees.Select(employee => employee.Team).OfType<NamedUnit>().DistinctBy(team => team.Id).OrderBy(team => team.Id);

    public IReadOnlyList<OrgUnitRecord> Departments { get; }

    public IReadOnlyList<OrgUnitRecord> Teams { get; }

    public IReadOnlyList<OrgUnitRecord> Of(string type) => type == Team ? Teams : Departments;

    public OrgUnitRecord? Find(string type, long id) => _byId.GetValueOrDefault((type, id));

    public NamedUnit? FindTeam(long id) => _teams.GetValueOrDefault(id);

    public static NamedUnit? FindDepartment(long id)
        => Organization.Instance.Departments.Append(Organization.Instance.Board).FirstOrDefault(department => department.Id == id);

    /// <summary>The units above one, the nearest first.</summary>
    public IEnumerable<OrgUnitRecord> ParentsOf(OrgUnitRecord unit)
    {
        for (var parent = unit.ParentId; parent is { } id; parent = _byId[(unit.Type, id)].ParentId)
        {
            yield return _byId[(unit.Type, id)];
        }
    }

    private static IEnumerable<OrgUnitRecord> CreateDepartments()
    {
        var organization = Organization.Instance;
        yield return new OrgUnitRecord(Department, organization.Board.Id, organization.Board.Name, "MB", null, Founded);
        foreach (var department in organization.Departments)
        {
            var parent = Parents.TryGetValue(department.Name, out var name) ? organization.FindDepartment(name)! : organization.Board;
            yield return new OrgUnitRecord(
                Department, department.Id, department.Name, department.Name[..3].ToUpperInvariant(), parent.Id, Founded);
        }
    }
}
