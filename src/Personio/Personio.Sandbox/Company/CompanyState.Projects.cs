using System.Collections.Immutable;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.Company;

/// <summary>Projects: the same in v1 and v2.</summary>
internal sealed partial class CompanyState
{
    /// <summary>By id.</summary>
    private readonly ImmutableArray<ProjectRecord> _projects;

    public ProjectRecord? FindProject(long id) => _projects.FirstOrDefault(project => project.Id == id);
}
