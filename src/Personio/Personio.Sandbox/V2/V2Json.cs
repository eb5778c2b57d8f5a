using System.Globalization;
using System.Text.Json;

namespace Personio.Sandbox.V2;

/// <summary>Pieces that the answers of several v2 resources share.</summary>
internal static class V2Json
{
    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>"name":{"id":"…"}</c>, or null.</summary>
    public static void WriteReference(this Utf8JsonWriter json, string name, string? id)
    {
        if (id is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteEndObject();
    }

    public static void WriteDate(this Utf8JsonWriter json, string name, DateOnly? date)
        => json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary><c>"_meta":{"links":{"name":{"href":"…"}}}</c>.</summary>
    public static void WriteLinks(this Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Address)> links)
    {
        json.WriteStartObject("_meta");
        json.WriteStartObject("links");
        foreach (var (name, address) in links)
        {
            json.WriteStartObject(name);
            json.WriteString("href", address);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What v2 answers to a creation: a reference to what was created.</summary>
    public static Task WriteCreatedAsync(HttpContext context, string id, string address)
        => Hosting.JsonAnswer.WriteV2Async(context, StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteLinks(("self", address));
            json.WriteEndObject();
        });
}
