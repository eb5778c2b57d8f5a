using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.V2.Projects;

/// <summary>The bodies of <c>POST</c> and <c>PATCH /v2/projects</c>.</summary>
internal static class ProjectDraft
{
    private const int MaxWordsLength = 255;
    private const int MaxDescriptionLength = 1000;

    /// <summary>What a sub-project has from its parent.</summary>
    private static readonly string[] ForTopLevelOnly = ["cost_center", "assigned_to_all", "billable", "client_name", "project_type"];

    /// <summary>Name and status have to be said. To be used when the body has no <see cref="V2Body.Problem"/>.</summary>
    public static ProjectRecord Create(V2Body body, DateTimeOffset now)
    {
        body.Refuse(!body.Has("name"), "name");
        body.Refuse(!body.Has("status"), "status");
        return ReadChange(body)(new ProjectRecord { Id = 0, Name = "", Status = ProjectRecord.Active, CreatedAt = now, UpdatedAt = now });
    }

    /// <summary>What the body changes. To be used when it has no <see cref="V2Body.Problem"/>.</summary>
    public static Func<ProjectRecord, ProjectRecord> ReadChange(V2Body body)
    {
        var name = Words(body, "name", MaxWordsLength);
        body.Refuse(body.Has("name") && string.IsNullOrWhiteSpace(name), "name");
        var status = body.Word("status", ProjectRecord.Active, ProjectRecord.Archived);
        body.Refuse(body.IsNull("status"), "status");
        var code = Words(body, "project_code", MaxWordsLength);
        var description = Words(body, "description", MaxDescriptionLength);
        var parent = body.NumericReference("parent_project");
        var start = body.Object("start")?.Date("date");
        var end = body.Object("end")?.Date("date");
        var center = body.NumericReference("cost_center");
        var isForAll = body.Flag("assigned_to_all");
        var isBillable = body.Flag("billable");
        var client = Words(body, "client_name", MaxWordsLength);
        var type = Words(body, "project_type", MaxWordsLength);
        return record => record with
        {
            Name = name ?? record.Name,
            Status = status ?? record.Status,
            Code = body.Has("project_code") ? code : record.Code,
            Description = body.Has("description") ? description : record.Description,
            ParentId = body.Has("parent_project") ? parent : record.ParentId,
            Start = body.Has("start") ? start : record.Start,
            End = body.Has("end") ? end : record.End,
            CostCenterId = body.Has("cost_center") ? center : record.CostCenterId,
            AssignedToAll = isForAll ?? record.AssignedToAll,
            Billable = isBillable ?? record.Billable,
            ClientName = body.Has("client_name") ? client : record.ClientName,
            ProjectType = body.Has("project_type") ? type : record.ProjectType,
        };
    }

    /// <summary>What is wrong with a project by itself; null when nothing is.</summary>
    public static V2Problem? Fault(V2Body body, ProjectRecord record)
    {
        if (record.ParentId is not null && ForTopLevelOnly.FirstOrDefault(name => body.Has(name) && !body.IsNull(name)) is { } refused)
        {
            return ProjectProblem.Unprocessable($"A sub-project cannot have {refused}.");
        }

        return record switch
        {
            { ParentId: not null } when HasWhatIsForTopLevelOnly(record) => ProjectProblem.Unprocessable(
                $"A sub-project can have none of {string.Join(", ", ForTopLevelOnly)}, and no members."),
            { Start: { } start, End: { } end } when start > end => ProjectProblem.Unprocessable("The start has to be before the end."),
            { CostCenterId: { } center } when Organization.Instance.CostCenters.All(other => other.Id != center)
                => ProjectProblem.Unprocessable("The cost center does not exist."),
            _ => null,
        };
    }

    private static bool HasWhatIsForTopLevelOnly(ProjectRecord record) => record is { CostCenterId: not null } or { AssignedToAll: true } or { Billable: true }
        or { ClientName: not null } or { ProjectType: not null } or { Members.Count: > 0 };

    private static string? Words(V2Body body, string name, int maxLength)
    {
        var text = body.Text(name);
        body.Refuse(text?.Length > maxLength, name);
        return text;
    }
}
