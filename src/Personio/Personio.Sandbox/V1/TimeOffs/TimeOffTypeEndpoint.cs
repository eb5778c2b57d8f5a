using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.TimeOffs;

/// <summary>
/// <c>GET /v1/company/time-off-types</c> (Personio v1: time-off types): those in days and those in hours, without <c>metadata</c>. Its
/// <c>offset</c> counts rows.
/// </summary>
internal sealed class TimeOffTypeEndpoint(SandboxOptions options)
{
    private const int MaxLimit = 200;

    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.AbsencesRead, EchoesToken: true);

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/company/time-off-types", AnswerAsync).WithMetadata(Access);

    private Task AnswerAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = context.Request.Query;
        var limit = QueryFields.Limit(query, MaxLimit, MaxLimit, options.Strictness, errors);
        var offset = QueryFields.Number(query, "offset", 0, 0, errors);
        return errors.Any
            ? V1Error.WriteInvalidAsync(context, errors.Fields)
            : JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("success", true);
                json.WriteStartArray("data");
                foreach (var type in Organization.Instance.Absences.All.Skip(offset).Take(limit))
                {
                    Write(json, type);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
    }

    private static void Write(Utf8JsonWriter json, AbsenceType type)
    {
        json.WriteStartObject();
        json.WriteString("type", "TimeOffType");
        json.WriteStartObject("attributes");
        json.WriteNumber("id", type.Id);
        json.WriteString("id_v2", type.Uuid);
        json.WriteString("name", type.Name);
        json.WriteString("category", type.Category);
        json.WriteString("unit", type.Unit == AbsenceUnit.Day ? "day" : "hour");
        json.WriteBoolean("approval_required", type.ApprovalRequired);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
