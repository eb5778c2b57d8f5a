using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Recruiting;

namespace Personio.Sandbox.V2.Recruiting;

/// <summary>What the resources of recruiting have in common (Personio v2: recruiting).</summary>
internal static class RecruitingJson
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 200;

    public static AccessRule Access { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioRecruitingRead);

    public static FeatureRule Feature { get; } = new(SandboxFeature.Recruiting, V2Problem.Forbidden);

    /// <summary>A time as recruiting writes it: an object whose key has a hyphen.</summary>
    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset time)
    {
        json.WriteStartObject(name);
        json.WriteString("date-time", V2Format.Instant(time));
        json.WriteString("timezone", "UTC");
        json.WriteEndObject();
    }

    public static void WriteNamed(this Utf8JsonWriter json, string name, long id, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("id", V2Json.Id(id));
        json.WriteString("name", text);
        json.WriteEndObject();
    }

    public static void WriteStage(this Utf8JsonWriter json, StageRecord stage)
    {
        json.WriteStartObject();
        json.WriteString("id", stage.Id is { } id ? V2Json.Id(id) : null);
        json.WriteString("kind", stage.Kind);
        json.WriteString("name", stage.Name);
        json.WriteString("type", stage.Type);
        json.WriteEndObject();
    }

    public static void WriteHiringTeam(this Utf8JsonWriter json, VacancyRecord vacancy, CompanyState company)
    {
        json.WriteStartArray("hiring_team");
        foreach (var (person, role) in vacancy.HiringTeam.Where(member => company.FindEmployee(member.Person) is not null))
        {
            json.WriteStartObject();
            json.WriteReference("person", V2Json.Id(person));
            json.WriteStartObject("role");
            json.WriteString("name", role);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>After a moment or before one; both together are refused.</summary>
    public static Func<DateTimeOffset, bool> ReadUpdated(FilterReader filters)
    {
        var after = filters.Instant("updated_at.gt", acceptTimes: true);
        var before = filters.Instant("updated_at.lt", acceptTimes: true);
        filters.Refuse(after is not null && before is not null, "updated_at");
        return time => (after is null || time > after) && (before is null || time < before);
    }
}
