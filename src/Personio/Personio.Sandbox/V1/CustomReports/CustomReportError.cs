using Personio.Sandbox.Hosting;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.V1.CustomReports;

/// <summary>The error body that only custom reports have: an array (Personio v1: envelopes, E7).</summary>
internal static class CustomReportError
{
    public static Task WriteNotFoundAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status404NotFound, "Report not found", null);

    public static Task WriteInvalidAsync(HttpContext context, string field)
        => WriteAsync(context, StatusCodes.Status400BadRequest, "Bad request", field);

    /// <summary>A failure that is about no field.</summary>
    public static Task WriteAsync(HttpContext context, int status, string title) => WriteAsync(context, status, title, null);

    private static Task WriteAsync(HttpContext context, int status, string title, string? field)
        => JsonAnswer.WriteV1Async(context, status, json =>
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteNumber("status", status);
            json.WriteString("trace_id", Guid.NewGuid());
            json.WriteString("timestamp", V2Format.Instant(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteString("details", title);
            json.WriteString("type", "search");
            json.WriteStartArray("_meta");
            if (field is not null)
            {
                json.WriteStartObject();
                json.WriteString("field", field);
                json.WriteString("description", "is invalid");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
}
