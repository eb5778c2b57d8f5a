using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Projects;

/// <summary>What v2 answers to a project, or a member, that cannot be.</summary>
internal static class ProjectProblem
{
    public static V2Problem Unprocessable(string detail) => V2Problem.Unprocessable("Unprocessable project", detail);

    /// <summary>The answer to what was not done.</summary>
    public static V2Problem Of(ProjectOutcome outcome) => outcome switch
    {
        ProjectOutcome.NotFound => V2Problem.ResourceNotFound,
        ProjectOutcome.NameTaken => Unprocessable("A project of this name exists already."),
        ProjectOutcome.CodeTaken => Unprocessable("A project with this project code exists already."),
        ProjectOutcome.NoSuchParent => Unprocessable("The parent project does not exist, or is a sub-project itself."),
        ProjectOutcome.HasSubProjects => Unprocessable("A project with sub-projects cannot become one."),
        ProjectOutcome.HasAttendances => Unprocessable("Attendances are booked on the project or on one of its sub-projects."),
        ProjectOutcome.IsSubProject => Unprocessable("A sub-project has no members of its own."),
        ProjectOutcome.NoSuchPerson => Unprocessable("A person does not exist."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This is no failure."),
    };
}
