using System.Text.Json;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Projects;

/// <summary>Writes the bodies of projects and of their members.</summary>
internal static class ProjectWriter
{
    /// <summary>The body of a new project.</summary>
    /// <exception cref="ArgumentException">
    /// No name, a text that cannot be an id, an end before the start, or a field that a sub-project cannot have.
    /// </exception>
    public static byte[] Write(NewProject project)
    {
        if (string.IsNullOrWhiteSpace(project.Name))
        {
            throw new ArgumentException("A project needs a name.", nameof(project));
        }

        if (project.End < project.Start)
        {
            throw new ArgumentException("The end cannot be before the start.", nameof(project));
        }

        if (project is { ParentProjectId: not null } and not
            { CostCenterId: null, AssignedToAll: null, Billable: null, ClientName: null, ProjectType: null })
        {
            throw new ArgumentException(
                "A sub-project can have no cost center, assignment to all, billing, client or type: it shares its parent's.", nameof(project));
        }

        return JsonBody.Write(json =>
        {
            json.WriteString("name"u8, project.Name);
            json.WriteString("status"u8, project.Status.Word);
            json.WriteText("project_code", JsonBody.Given(project.ProjectCode));
            json.WriteText("description", JsonBody.Given(project.Description));
            json.WriteReference("parent_project", JsonBody.Given(project.ParentProjectId));
            WriteWrappedDate(json, "start", project.Start is null ? default : new Optional<DateOnly?>(project.Start));
            WriteWrappedDate(json, "end", project.End is null ? default : new Optional<DateOnly?>(project.End));
            json.WriteReference("cost_center", JsonBody.Given(project.CostCenterId));
            json.WriteFlag("assigned_to_all", project.AssignedToAll is { } isForAll ? isForAll : default(Optional<bool>));
            json.WriteFlag("billable", project.Billable is { } isBillable ? isBillable : default(Optional<bool>));
            json.WriteText("client_name", JsonBody.Given(project.ClientName));
            json.WriteText("project_type", JsonBody.Given(project.ProjectType));
        });
    }

    /// <summary>The body of a change.</summary>
    /// <exception cref="ArgumentException">A name that is cleared, or a text that cannot be an id.</exception>
    public static byte[] Write(ProjectChange change) => JsonBody.Write(json =>
    {
        json.WriteRequiredText("name", change.Name);
        json.WriteWord("status", change.Status);
        json.WriteText("project_code", change.ProjectCode);
        json.WriteText("description", change.Description);
        WriteWrappedDate(json, "start", change.Start);
        WriteWrappedDate(json, "end", change.End);
        json.WriteReference("cost_center", change.CostCenterId);
        json.WriteFlag("assigned_to_all", change.AssignedToAll);
        json.WriteFlag("billable", change.Billable);
        json.WriteText("client_name", change.ClientName);
        json.WriteText("project_type", change.ProjectType);
    });

    /// <summary><c>[{"person":{"id":"…"}}]</c>.</summary>
    /// <exception cref="ArgumentException">A text that cannot be an id.</exception>
    public static byte[] WriteMembers(IEnumerable<string> personIds) => JsonBody.WriteArray(json =>
    {
        foreach (var id in personIds)
        {
            json.WriteStartObject();
            json.WriteReference("person", PersonioIds.Require(id, nameof(personIds)));
            json.WriteEndObject();
        }
    });

    private static void WriteWrappedDate(Utf8JsonWriter json, string name, Optional<DateOnly?> date)
    {
        if (!date.IsSet)
        {
            return;
        }

        if (date.Value is not { } day)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("date"u8, PersonioTime.Format(day));
        json.WriteEndObject();
    }
}
