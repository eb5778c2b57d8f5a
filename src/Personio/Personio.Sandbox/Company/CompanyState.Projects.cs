using System.Collections.Immutable;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.Company;

/// <summary>What became of a project that was to be written.</summary>
internal enum ProjectOutcome
{
    Done,
    NotFound,
    NameTaken,
    CodeTaken,

    /// <summary>There is no such parent, or it is a sub-project itself.</summary>
    NoSuchParent,

    /// <summary>What has sub-projects cannot become one.</summary>
    HasSubProjects,

    /// <summary>Time is booked on it or on a sub-project.</summary>
    HasAttendances,

    /// <summary>Sub-projects have no members.</summary>
    IsSubProject,

    NoSuchPerson,
}

/// <summary>Projects: the same in v1 and v2.</summary>
internal sealed partial class CompanyState
{
    private ImmutableArray<ProjectRecord> _projects;
    private long _lastProject;

    /// <summary>By id.</summary>
    public ImmutableArray<ProjectRecord> Projects => _projects;

    public ProjectRecord? FindProject(long id) => _projects.FirstOrDefault(project => project.Id == id);

    /// <summary>Adds a project under the next id.</summary>
    /// <param name="draft">What to add; its id is chosen here.</param>
    /// <param name="added">What was added, when it was.</param>
    public ProjectOutcome AddProject(ProjectRecord draft, out ProjectRecord added)
    {
        lock (_writing)
        {
            added = draft with { Id = _lastProject + 1 };
            var outcome = Check(added);
            if (outcome == ProjectOutcome.Done)
            {
                _lastProject = added.Id;
                _projects = _projects.Add(added);
            }

            return outcome;
        }
    }

    public ProjectOutcome UpdateProject(long id, DateTimeOffset now, Func<ProjectRecord, ProjectRecord> change)
    {
        lock (_writing)
        {
            if (FindProject(id) is not { } before)
            {
                return ProjectOutcome.NotFound;
            }

            var after = change(before) with { UpdatedAt = now };
            var outcome = Check(after);
            _projects = outcome == ProjectOutcome.Done ? _projects.Replace(before, after) : _projects;
            return outcome;
        }
    }

    /// <summary>Removes a project with its sub-projects, unless time is booked on one of them.</summary>
    public ProjectOutcome RemoveProject(long id)
    {
        lock (_writing)
        {
            if (FindProject(id) is null)
            {
                return ProjectOutcome.NotFound;
            }

            var gone = _projects.Where(project => project.Id == id || project.ParentId == id).Select(project => project.Id).ToHashSet();
            if (Attendances(DateOnly.MinValue, DateOnly.MaxValue).Any(record => record.ProjectId is { } project && gone.Contains(project)))
            {
                return ProjectOutcome.HasAttendances;
            }

            _projects = _projects.RemoveAll(project => gone.Contains(project.Id));
            return ProjectOutcome.Done;
        }
    }

    /// <summary>Adds people who are not members yet, after which the project is not everybody's any more.</summary>
    public ProjectOutcome AddMembers(long id, IReadOnlyCollection<long> people, DateTimeOffset now)
        => people.All(person => _people.Find(person) is not null)
            ? ChangeMembers(id, now, project => project with { Members = project.Members.Union(people), AssignedToAll = false })
            : FindProject(id) is null ? ProjectOutcome.NotFound : ProjectOutcome.NoSuchPerson;

    /// <summary>Removes those of some people who are members.</summary>
    public ProjectOutcome RemoveMembers(long id, IReadOnlyCollection<long> people, DateTimeOffset now)
        => ChangeMembers(id, now, project => project with { Members = project.Members.Except(people) });

    private ProjectOutcome ChangeMembers(long id, DateTimeOffset now, Func<ProjectRecord, ProjectRecord> change)
    {
        lock (_writing)
        {
            switch (FindProject(id))
            {
                case null:
                    return ProjectOutcome.NotFound;
                case { ParentId: not null }:
                    return ProjectOutcome.IsSubProject;
                case { } before:
                    var after = change(before);
                    if (after.AssignedToAll != before.AssignedToAll || !after.Members.SetEquals(before.Members))
                    {
                        _projects = _projects.Replace(before, after with { UpdatedAt = now });
                    }

                    return ProjectOutcome.Done;
            }
        }
    }

    private void RemoveMemberships(long person)
        => _projects = [.. _projects.Select(project => project.Members.Contains(person) ? project with { Members = project.Members.Remove(person) } : project)];

    /// <summary>Names are unique among the projects of one parent, codes among all, and there is one level of sub-projects.</summary>
    private ProjectOutcome Check(ProjectRecord project)
    {
        var others = _projects.Where(other => other.Id != project.Id).ToArray();
        return project.ParentId is { } parent && !others.Any(other => other.Id == parent && other.ParentId is null) ? ProjectOutcome.NoSuchParent
            : project.ParentId is not null && others.Any(other => other.ParentId == project.Id) ? ProjectOutcome.HasSubProjects
            : others.Any(other => other.ParentId == project.ParentId && other.Name == project.Name) ? ProjectOutcome.NameTaken
            : project.Code is not null && others.Any(other => other.Code == project.Code) ? ProjectOutcome.CodeTaken
            : ProjectOutcome.Done;
    }
}
