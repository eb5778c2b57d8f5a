using Personio.Client.Projects;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Projects;

/// <summary>What can be told about projects to write without asking Personio; and how Personio calls it.</summary>
internal static class ProjectInputRules
{
    private const int MaxDescriptionLength = 1000;
    private const int MaxMembers = 100;
    private const string NotForParts = "Must be left out: a sub-project shares its parent's.";

    /// <summary>Checks a new project.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static NewProject Check(CreateProjectInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireText("name", input.Name);
        CheckStatus(mistakes, input.Status);
        mistakes.CheckText("projectCode", input.ProjectCode);
        mistakes.CheckText("description", input.Description, MaxDescriptionLength);
        mistakes.CheckNumericId("parentProjectId", input.ParentProjectId, "a project");
        CheckEnd(mistakes, input.Start, input.End);
        mistakes.CheckId("costCenterId", input.CostCenterId);
        mistakes.CheckText("clientName", input.ClientName);
        mistakes.CheckText("projectType", input.ProjectType);
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        if (input.ParentProjectId is not null)
        {
            CheckPart(mistakes, input);
        }

        mistakes.ThrowIfAny();
        return new NewProject
        {
            Name = input.Name.Trim(),
            Status = ProjectWords.Write(input.Status ?? ProjectState.Active),
            ProjectCode = input.ProjectCode,
            Description = input.Description,
            ParentProjectId = input.ParentProjectId,
            Start = input.Start,
            End = input.End,
            CostCenterId = input.CostCenterId,
            AssignedToAll = input.AssignedToAll,
            Billable = input.Billable,
            ClientName = input.ClientName,
            ProjectType = input.ProjectType,
        };
    }

    /// <summary>Checks a change.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static ProjectChange Check(UpdateProjectInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("id", input.Id, "a project");
        if (input.Name.HasValue)
        {
            mistakes.RequireText("name", input.Name.Value);
        }

        CheckStatus(mistakes, input.Status.Value);
        CheckNotCleared(mistakes, "status", input.Status);
        CheckNotCleared(mistakes, "assignedToAll", input.AssignedToAll);
        CheckNotCleared(mistakes, "billable", input.Billable);
        mistakes.CheckText("projectCode", input.ProjectCode.Value);
        mistakes.CheckText("description", input.Description.Value, MaxDescriptionLength);
        CheckEnd(mistakes, input.Start.Value, input.End.Value);
        mistakes.CheckId("costCenterId", input.CostCenterId.Value);
        mistakes.CheckText("clientName", input.ClientName.Value);
        mistakes.CheckText("projectType", input.ProjectType.Value);
        if (input == new UpdateProjectInput { Id = input.Id })
        {
            mistakes.Add("input", WriteErrorCodes.Required, "Must have something to change.");
        }

        mistakes.ThrowIfAny();
        return new ProjectChange
        {
            Name = input.Name.ForPersonio(name => name!.Trim()),
            Status = input.Status.ForPersonio(status => ProjectWords.Write(status!.Value)),
            ProjectCode = input.ProjectCode.ForPersonio(),
            Description = input.Description.ForPersonio(),
            Start = input.Start.ForPersonio(),
            End = input.End.ForPersonio(),
            CostCenterId = input.CostCenterId.ForPersonio(),
            AssignedToAll = input.AssignedToAll.ForPersonio(isForAll => isForAll!.Value),
            Billable = input.Billable.ForPersonio(isBillable => isBillable!.Value),
            ClientName = input.ClientName.ForPersonio(),
            ProjectType = input.ProjectType.ForPersonio(),
        };
    }

    /// <summary>Checks who comes to a project or leaves it.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static void CheckMembers(string projectId, IReadOnlyList<string> employeeIds)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("projectId", projectId, "a project");
        if (employeeIds.Count is 0 or > MaxMembers)
        {
            mistakes.Add("employeeIds", WriteErrorCodes.OutOfRange, $"Must be 1 to {MaxMembers} employees.");
        }

        for (var i = 0; i < Math.Min(employeeIds.Count, MaxMembers); i++)
        {
            mistakes.CheckNumericId($"employeeIds[{i}]", employeeIds[i], "an employee");
        }

        mistakes.ThrowIfAny();
    }

    /// <summary>Checks the id of a project.</summary>
    /// <exception cref="ValidationException">It cannot be one.</exception>
    public static void CheckId(string id)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("id", id, "a project");
        mistakes.ThrowIfAny();
    }

    private static void CheckPart(InputMistakes mistakes, CreateProjectInput input)
    {
        foreach (var (field, isGiven) in new[]
        {
            ("costCenterId", input.CostCenterId is not null), ("assignedToAll", input.AssignedToAll is not null), ("billable", input.Billable is not null),
            ("clientName", input.ClientName is not null), ("projectType", input.ProjectType is not null),
        })
        {
            if (isGiven)
            {
                mistakes.Add(field, WriteErrorCodes.Contradiction, NotForParts);
            }
        }
    }

    private static void CheckStatus(InputMistakes mistakes, ProjectState? status)
    {
        if (status is ProjectState.Unknown)
        {
            mistakes.Add("status", WriteErrorCodes.InvalidValue, "Must be ACTIVE or ARCHIVED.");
        }
    }

    private static void CheckEnd(InputMistakes mistakes, DateOnly? start, DateOnly? end)
    {
        if (end <= start)
        {
            mistakes.Add("end", WriteErrorCodes.Contradiction, "Must be after the first day: it is the day after the last.");
        }
    }

    private static void CheckNotCleared<T>(InputMistakes mistakes, string field, Optional<T?> value)
        where T : struct
    {
        if (value is { HasValue: true, Value: null })
        {
            mistakes.Add(field, WriteErrorCodes.Required, "Cannot be cleared; leave it out instead.");
        }
    }
}
