using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.AttendanceProjects;

/// <summary>
/// <c>/v1/company/attendances/projects</c> (Personio v1: attendance projects): v2's projects by name, with errors in shapes that nothing else has. All
/// of them come at once.
/// </summary>
internal sealed class AttendanceProjectEndpoints(CompanyState company, SandboxOptions options)
{
    private const int MaxNameLength = 255;

    private static readonly AccessRule Reading = new(ApiGeneration.V1, SandboxScopes.AttendancesRead);
    private static readonly AccessRule Writing = new(ApiGeneration.V1, SandboxScopes.AttendancesWrite);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/company/attendances/projects", ListAsync).WithMetadata(Reading, RetiredEndpoint.Instance);
        routes.MapPost("/v1/company/attendances/projects", CreateAsync).WithMetadata(Writing, RetiredEndpoint.Instance);
        routes.MapPatch("/v1/company/attendances/projects/{id}", UpdateAsync).WithMetadata(Writing, RetiredEndpoint.Instance);
        routes.MapDelete("/v1/company/attendances/projects/{id}", DeleteAsync).WithMetadata(Writing, RetiredEndpoint.Instance);
    }

    private Task ListAsync(HttpContext context) => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartArray("data");
        foreach (var project in company.Projects)
        {
            Write(json, project);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private async Task CreateAsync(HttpContext context)
    {
        if (await ReadAsync(context, nameIsRequired: true) is not { } fields)
        {
            return;
        }

        var now = options.TimeProvider.GetUtcNow();
        var draft = new ProjectRecord
        {
            Id = 0, Name = fields.Name!, Status = StatusOf(fields.IsActive ?? false), AssignedToAll = true, CreatedAt = now, UpdatedAt = now,
        };
        await AnswerAsync(context, company.AddProject(draft, out var added), added.Id);
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(context) is not { } project)
        {
            await WriteNotFoundAsync(context);
            return;
        }

        if (await ReadAsync(context, nameIsRequired: false) is { } fields)
        {
            var outcome = company.UpdateProject(project.Id, options.TimeProvider.GetUtcNow(), before => before with
            {
                Name = fields.Name ?? before.Name, Status = fields.IsActive is { } isActive ? StatusOf(isActive) : before.Status,
            });
            await AnswerAsync(context, outcome, project.Id);
        }
    }

    private Task DeleteAsync(HttpContext context)
    {
        switch (Find(context) is { } project ? company.RemoveProject(project.Id) : ProjectOutcome.NotFound)
        {
            case ProjectOutcome.NotFound:
                return WriteNotFoundAsync(context);
            case ProjectOutcome.Done:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            default:
                return WriteInvalidAsync(context, "project", "Project has attendances");
        }
    }

    private Task AnswerAsync(HttpContext context, ProjectOutcome outcome, long id) => outcome switch
    {
        ProjectOutcome.Done when company.FindProject(id) is { } project => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WritePropertyName("data");
            Write(json, project);
            json.WriteEndObject();
        }),
        ProjectOutcome.NameTaken => WriteInvalidAsync(context, "name", "Project name already exists"),
        _ => WriteNotFoundAsync(context),
    };

    /// <summary>Null when the body was refused, which is then answered.</summary>
    private static async Task<(string? Name, bool? IsActive)?> ReadAsync(HttpContext context, bool nameIsRequired)
    {
        if (await V1Body.ReadAsync(context) is not { } body)
        {
            return null;
        }

        var name = body.Text("name");
        if ((nameIsRequired || body.Has("name")) && string.IsNullOrWhiteSpace(name))
        {
            await WriteInvalidAsync(context, "name", "Project name cannot be empty");
            return null;
        }

        if (name?.Length > MaxNameLength)
        {
            await WriteInvalidAsync(context, "name", $"Project name cannot be longer than {MaxNameLength} characters");
            return null;
        }

        bool? isActive = body.Text("active") switch { "true" or "1" => true, "false" or "0" => false, _ => null };
        if (isActive is null && body.Has("active"))
        {
            await WriteInvalidAsync(context, "active", "Active field needs to be of type boolean");
            return null;
        }

        return (name, isActive);
    }

    private static string StatusOf(bool isActive) => isActive ? ProjectRecord.Active : ProjectRecord.Archived;

    /// <summary>The fields alone, without code and message (Personio v1: envelopes, E5).</summary>
    private static Task WriteInvalidAsync(HttpContext context, string field, string message)
        => JsonAnswer.WriteV1Async(context, StatusCodes.Status400BadRequest, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", false);
            json.WriteStartObject("error");
            json.WriteStartArray(field);
            json.WriteStringValue(message);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });

    /// <summary>The message at the top (Personio v1: envelopes, E6).</summary>
    private static Task WriteNotFoundAsync(HttpContext context) => JsonAnswer.WriteV1Async(context, StatusCodes.Status404NotFound, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", false);
        json.WriteString("message", $"Project {context.Request.RouteValues["id"]} not found");
        json.WriteEndObject();
    });

    private ProjectRecord? Find(HttpContext context)
        => long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? company.FindProject(id) : null;

    private static void Write(Utf8JsonWriter json, ProjectRecord project)
    {
        json.WriteStartObject();
        json.WriteNumber("id", project.Id);
        json.WriteString("type", "Project");
        json.WriteStartObject("attributes");
        json.WriteString("name", project.Name);
        json.WriteBoolean("active", project.Status == ProjectRecord.Active);
        json.WriteString("created_at", V1Format.InstantWithoutColon(project.CreatedAt));
        json.WriteString("updated_at", V1Format.InstantWithoutColon(project.UpdatedAt));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
