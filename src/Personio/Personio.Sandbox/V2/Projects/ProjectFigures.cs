using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.V2.Projects;

/// <summary>The figures about projects, counted only when they are asked for with <c>include</c>.</summary>
internal sealed class ProjectFigures(CompanyState company, IReadOnlySet<string> include)
{
    private const string TrackedMinutes = "tracked_minutes";
    private const string SubProjectsTrackedMinutes = "sub_projects_tracked_minutes";
    private const string SubProjectsCount = "sub_projects_count";
    private const string TrackedPeriodsCount = "tracked_periods_count";

    private readonly Lazy<BookedTime> _booked = new(() => new BookedTime(company));

    public static IReadOnlyList<string> Names { get; } = [TrackedMinutes, SubProjectsTrackedMinutes, SubProjectsCount, TrackedPeriodsCount];

    public void Write(Utf8JsonWriter json, ProjectRecord project)
    {
        foreach (var name in Names.Where(include.Contains))
        {
            json.WriteNumber(name, name switch
            {
                TrackedMinutes => _booked.Value.MinutesOf(project.Id),
                TrackedPeriodsCount => _booked.Value.PeriodsOf(project.Id),
                SubProjectsCount => SubProjectsOf(project).Count(),
                _ => SubProjectsOf(project).Sum(sub => _booked.Value.MinutesOf(sub.Id)),
            });
        }
    }

    private IEnumerable<ProjectRecord> SubProjectsOf(ProjectRecord project) => company.Projects.Where(other => other.ParentId == project.Id);
}
