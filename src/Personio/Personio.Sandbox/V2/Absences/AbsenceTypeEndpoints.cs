using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Absences;

/// <summary><c>GET /v2/absence-types</c> and by id (Personio v2: absence types).</summary>
internal static class AbsenceTypeEndpoints
{
    private const int MaxLimit = 100;

    private static readonly AccessRule Access = new(ApiGeneration.V2, SandboxScopes.PersonioAbsencesRead);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/absence-types", ListAsync).WithMetadata(Access, LimitGroup.V2("absence-types"));
        routes.MapGet("/v2/absence-types/{id}", GetAsync).WithMetadata(Access, LimitGroup.V2("absence-types/{id}"));
    }

    private static Task ListAsync(HttpContext context)
        => PageRequest.Read(context.Request.Query, MaxLimit, MaxLimit, out var problem) is { } page
            ? V2List.WriteAsync(context, page, Organization.Instance.Absences.All, Write)
            : problem!.WriteAsync(context);

    private static Task GetAsync(HttpContext context)
        => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) && Organization.Instance.Absences.Find(id) is { } type
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, type))
            : V2Problem.ResourceNotFound.WriteAsync(context);

    private static void Write(Utf8JsonWriter json, AbsenceType type)
    {
        json.WriteStartObject();
        json.WriteString("id", type.Uuid);
        json.WriteString("name", type.Name);
        json.WriteString("category", type.Category?.ToUpperInvariant());
        json.WriteString("unit", type.Unit == AbsenceUnit.Day ? "DAY" : "HOUR");
        json.WriteEndObject();
    }
}
