using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.Attendances;

/// <summary>What v1 answers to writes of attendances.</summary>
internal static class AttendanceAnswer
{
    public const string Overlap = "Existing overlapping attendances periods";

    private const string NotInserted = "Error when trying to insert Attendances periods rows";

    public static Task WriteNotFoundAsync(HttpContext context)
        => V1Error.WriteAsync(context, StatusCodes.Status404NotFound, 404, "The attendance period was not found.");

    public static Task WriteMessageAsync(HttpContext context, string message) => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartObject("data");
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The ids of a batch that went well, in its order.</summary>
    public static Task WriteCreatedAsync(HttpContext context, IReadOnlyList<AttendanceRow> rows)
        => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartObject("data");
            json.WriteStartArray("id");
            foreach (var row in rows)
            {
                json.WriteNumberValue(row.Id);
            }

            json.WriteEndArray();
            json.WriteStartArray("id_v2");
            foreach (var row in rows)
            {
                json.WriteStringValue(row.V2Id);
            }

            json.WriteEndArray();
            json.WriteString("message", "success");
            json.WriteEndObject();
            json.WriteEndObject();
        });

    /// <summary>What became of each row where one of them failed (Personio v1: envelopes, E4). Those that did not fail are stored.</summary>
    public static Task WriteRowsAsync(HttpContext context, IEnumerable<RowOutcome> rows)
        => JsonAnswer.WriteV1Async(context, StatusCodes.Status400BadRequest, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", false);
            json.WriteStartObject("error");
            json.WriteNumber("code", 400);
            json.WriteString("message", NotInserted);
            json.WriteStartArray("detailed_message");
            foreach (var row in rows)
            {
                WriteRow(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static void WriteRow(Utf8JsonWriter json, RowOutcome row)
    {
        var (sent, before) = (row.Sent, row.Before);
        json.WriteStartObject();
        json.WriteBoolean("success", row.Fault is null);
        json.WriteString("error_msg", row.Fault);
        WriteNumber(json, "id", row.Stored?.Id);
        WriteNumber(json, "employee", before?.PersonId ?? sent.Employee);
        json.WriteString("date", (sent.Date ?? (before is null ? null : DateOnly.FromDateTime(before.Start)))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("start_time", Clock(sent.Start, before?.Start));
        json.WriteString("end_time", Clock(sent.End, before?.End));
        WriteNumber(json, "break", sent.Break ?? before?.BreakMinutes);
        json.WriteString("comment", sent.Comment ?? before?.Comment ?? "");
        WriteNumber(json, "project_id", sent.Project ?? before?.ProjectId);
        json.WriteEndObject();
    }

    private static string? Clock(TimeOnly? sent, DateTime? before)
        => (sent ?? (before is { } time ? TimeOnly.FromDateTime(time) : null))?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

/// <summary>What became of one row.</summary>
/// <param name="Stored">What was added; null for a failure, and for changes.</param>
/// <param name="Fault">Why nothing was written; null when it was.</param>
/// <param name="Before">The row that was to be changed; null for new ones.</param>
internal sealed record RowOutcome(AttendanceFields Sent, AttendanceRow? Stored, string? Fault, AttendanceRow? Before = null);
