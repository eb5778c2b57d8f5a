using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Personio.Subgraph.Hosting;

/// <summary>Writes a health report as JSON: the state, each check's state and sentence, and of several connections each one's.</summary>
internal static class HealthReportWriter
{
    // The content type is JSON, so nothing needs the escapes that protect HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Readable);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("status", entry.Status.ToString());
            json.WriteString("description", entry.Description);
            WriteConnections(json, [.. entry.Data.Values.OfType<ConnectionHealth>()]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // One alone is what the check itself says.
    private static void WriteConnections(Utf8JsonWriter json, IReadOnlyList<ConnectionHealth> connections)
    {
        if (connections.Count < 2)
        {
            return;
        }

        json.WriteStartObject("connections");
        foreach (var (name, code, problem) in connections)
        {
            json.WriteStartObject(name);
            json.WriteString("status", (problem is null ? HealthStatus.Healthy : HealthStatus.Unhealthy).ToString());
            if (problem is not null)
            {
                json.WriteString("code", code);
                json.WriteString("description", problem);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
