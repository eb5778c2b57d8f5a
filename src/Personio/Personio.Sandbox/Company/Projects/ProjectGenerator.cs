using System.Collections.Immutable;

namespace Personio.Sandbox.Company.Projects;

/// <summary>A dozen projects: for all or for some people, with sub-projects, and some that are over.</summary>
internal sealed class ProjectGenerator(int seed, DateOnly today)
{
    public const long FirstId = 82_101;

    private const int MembersOfOne = 8;

    private static readonly (string Name, string Client)[] Names =
    [
        ("Line 4 retrofit", "Nordhafen"), ("Warehouse move", "Kranich Logistik"), ("ERP rollout", "intern"), ("Fuhrpark 2030", "Stadtwerke Ahlen"),
        ("Website relaunch", "Zirbe"), ("Audit readiness", "intern"), ("Night operations", "Nordhafen"), ("Büroumzug Wien", "intern"),
    ];

    private static readonly string[] Phases = ["Planning", "Build", "Ramp-up", "Handover"];

    private readonly SeededRandom _random = SeededRandom.For(seed, "projects");

    public ImmutableArray<ProjectRecord> Create(IReadOnlyList<EmployeeRecord> people)
    {
        var centers = Organization.Instance.CostCenters;
        var projects = ImmutableArray.CreateBuilder<ProjectRecord>();
        foreach (var (index, (name, client)) in Names.Index())
        {
            var isForAll = _random.Chance(50);
            var start = today.AddDays(-_random.Between(200, 700));
            projects.Add(Stamp(projects.Count, new ProjectRecord
            {
                Id = 0,
                Name = name,
                Status = index >= Names.Length - 1 ? ProjectRecord.Archived : ProjectRecord.Active,
                Code = $"P-{100 + index}",
                Start = start,
                End = start.AddYears(3),
                CostCenterId = _random.Pick(centers).Id,
                AssignedToAll = isForAll,
                Billable = client != "intern",
                ClientName = client == "intern" ? null : client,
                ProjectType = _random.Chance(50) ? "CAPEX" : "OPEX",
                Members = isForAll ? [] : [.. Enumerable.Range(0, MembersOfOne).Select(_ => _random.Pick(people).Id)],
                CreatedAt = default,
                UpdatedAt = default,
            }));
        }

        foreach (var phase in Phases)
        {
            projects.Add(Stamp(projects.Count, new ProjectRecord
            {
                Id = 0, Name = phase, Status = ProjectRecord.Active, ParentId = FirstId + _random.Between(0, 3), CreatedAt = default, UpdatedAt = default,
            }));
        }

        return projects.ToImmutable();
    }

    private ProjectRecord Stamp(int index, ProjectRecord project)
    {
        var created = BerlinTime.At(today.AddDays(-_random.Between(701, 900)).ToDateTime(new TimeOnly(_random.Between(8, 17), _random.Between(0, 59))));
        return project with { Id = FirstId + index, CreatedAt = created, UpdatedAt = created };
    }
}
