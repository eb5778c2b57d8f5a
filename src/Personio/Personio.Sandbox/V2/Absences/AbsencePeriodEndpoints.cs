using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Absences;

/// <summary><c>GET /v2/absence-periods</c> and by id (Personio v2: absence periods).</summary>
internal sealed class AbsencePeriodEndpoints(CompanyState company)
{
    private const int MaxLimit = 100;

    private static readonly AccessRule Access = new(ApiGeneration.V2, SandboxScopes.PersonioAbsencesRead);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/absence-periods", ListAsync).WithMetadata(Access, LimitGroup.V2("absence-periods"));
        routes.MapGet("/v2/absence-periods/{id}", GetAsync).WithMetadata(Access, LimitGroup.V2("absence-periods/{id}"));
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (PageRequest.Read(query, MaxLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        return AbsencePeriodFilter.Read(query, out problem) is { } filter
            ? V2List.WriteAsync(context, page, filter.Select(company), Write)
            : problem!.WriteAsync(context);
    }

    private Task GetAsync(HttpContext context)
        => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) && company.AbsencesById.TryGetValue(id, out var period)
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, period))
            : V2Problem.ResourceNotFound.WriteAsync(context);

    private static void Write(Utf8JsonWriter json, AbsencePeriod period)
    {
        json.WriteStartObject();
        json.WriteString("id", period.Id);
        WriteReference(json, "person", period.PersonId.ToString(CultureInfo.InvariantCulture));
        WriteReference(json, "absence_type", period.Type.Uuid.ToString());
        WriteBound(json, "starts_from", period.Start, Half(period, period.HalfDayStart));
        if (period.ExclusiveEnd is { } end)
        {
            WriteBound(json, "ends_at", end, Half(period, !period.HalfDayEnd));
        }
        else
        {
            json.WriteNull("ends_at");
        }

        json.WriteString("timezone_id", BerlinTime.ZoneId);
        json.WriteString("comment", period.Comment);
        json.WriteStartObject("approval");
        json.WriteString("status", period.Status);
        json.WriteEndObject();
        json.WriteString("created_at", V2Format.Instant(period.CreatedAt));
        json.WriteString("updated_at", V2Format.Instant(period.UpdatedAt));
        json.WriteStartObject("_meta");
        json.WriteStartObject("links");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Halves exist for day-tracked types only.</summary>
    private static string? Half(AbsencePeriod period, bool second)
        => period.Type.Unit == AbsenceUnit.Hour ? null : second ? "SECOND_HALF" : "FIRST_HALF";

    private static void WriteReference(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter json, string name, DateTime local, string? half)
    {
        json.WriteStartObject(name);
        json.WriteString("date_time", V2Format.Local(local));
        json.WriteString("type", half);
        json.WriteEndObject();
    }
}
