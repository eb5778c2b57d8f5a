using System.Text.Json;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.V2.Projects;

/// <summary>A project as v2 tells it. Its end is the day after the last.</summary>
internal static class ProjectView
{
    public static void Write(Utf8JsonWriter json, ProjectRecord project, ProjectFigures figures)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(project.Id));
        json.WriteString("name", project.Name);
        json.WriteString("status", project.Status);
        json.WriteString("project_code", project.Code);
        json.WriteString("description", project.Description);
        json.WriteReference("parent_project", project.ParentId is { } parent ? V2Json.Id(parent) : null);
        WriteWrappedDate(json, "start", project.Start);
        WriteWrappedDate(json, "end", project.End);
        json.WriteReference("cost_center", project.CostCenterId is { } center ? V2Json.Id(center) : null);
        json.WriteBoolean("assigned_to_all", project.AssignedToAll);
        json.WriteBoolean("billable", project.Billable);
        json.WriteString("client_name", project.ClientName);
        json.WriteString("project_type", project.ProjectType);
        figures.Write(json, project);
        json.WriteString("created_at", V2Format.Instant(project.CreatedAt));
        json.WriteString("updated_at", V2Format.Instant(project.UpdatedAt));
        json.WriteEndObject();
    }

    private static void WriteWrappedDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteDate("date", date);
        json.WriteEndObject();
    }
}
