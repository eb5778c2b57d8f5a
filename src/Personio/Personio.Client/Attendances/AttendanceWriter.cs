using System.Globalization;
using System.Text.Json;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Attendances;

/// <summary>Writes the bodies of <c>POST</c> and <c>PATCH /v1/company/attendances</c>.</summary>
internal static class AttendanceWriter
{
    /// <summary>The body of a batch.</summary>
    /// <exception cref="ArgumentException">What Personio would refuse in any case.</exception>
    public static byte[] Write(IReadOnlyList<NewAttendance> attendances, bool skipApproval) => JsonBody.Write(json =>
    {
        json.WriteStartArray("attendances"u8);
        foreach (var attendance in attendances)
        {
            json.WriteStartObject();
            Write(json, attendance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("skip_approval"u8, skipApproval);
    });

    /// <summary>The body of a change.</summary>
    /// <exception cref="ArgumentException">What Personio would refuse in any case.</exception>
    public static byte[] Write(AttendanceChange change)
    {
        if (change.Start.IsSet && !change.End.IsSet)
        {
            throw new ArgumentException("Send a new start together with the end, even if that stays: alone, Personio may take it for an overlap.", nameof(change));
        }

        if (change is { Start.IsSet: false, End.IsSet: false, Date.IsSet: false, BreakMinutes.IsSet: false, Comment.IsSet: false, ProjectId.IsSet: false, SkipApproval.IsSet: false })
        {
            throw new ArgumentException("The change is empty: set at least one field.", nameof(change));
        }

        return JsonBody.Write(json =>
        {
            if (change.Date.IsSet)
            {
                json.WriteString("date"u8, PersonioTime.Format(change.Date.Value));
            }

            if (change.Start.IsSet)
            {
                RequireOrder(change.Start.Value, change.End.Value);
                json.WriteString("start_time"u8, Clock(change.Start.Value));
            }

            if (change.End.IsSet)
            {
                json.WriteString("end_time"u8, Clock(change.End.Value));
            }

            if (change.BreakMinutes.IsSet)
            {
                json.WriteNumber("break"u8, RequireBreak(change.BreakMinutes.Value));
            }

            json.WriteText("comment", change.Comment);
            if (change.ProjectId.IsSet)
            {
                WriteId(json, "project_id", change.ProjectId.Value);
            }

            json.WriteFlag("skip_approval", change.SkipApproval);
        });
    }

    private static void Write(Utf8JsonWriter json, NewAttendance attendance)
    {
        RequireOrder(attendance.Start, attendance.End);
        WriteId(json, "employee", attendance.EmployeeId);
        json.WriteString("date"u8, PersonioTime.Format(attendance.Date));
        json.WriteString("start_time"u8, Clock(attendance.Start));
        json.WriteString("end_time"u8, Clock(attendance.End));
        json.WriteNumber("break"u8, RequireBreak(attendance.BreakMinutes));
        json.WriteText("comment", JsonBody.Given(attendance.Comment));
        if (attendance.ProjectId is not null)
        {
            WriteId(json, "project_id", attendance.ProjectId);
        }
    }

    private static void RequireOrder(TimeOnly start, TimeOnly? end)
    {
        if (end <= start)
        {
            throw new ArgumentException("The end has to be after the start, on the same day: enter a night as two attendances.", nameof(end));
        }
    }

    private static int RequireBreak(int minutes) =>
        minutes >= 0 ? minutes : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "A break has 0 minutes or more.");

    private static string? Clock(TimeOnly? time) => time is { } clock ? PersonioTime.FormatClock(clock) : null;

    /// <summary>Ids are numbers in v1.</summary>
    private static void WriteId(Utf8JsonWriter json, string name, string? id)
    {
        if (id is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteNumber(name, long.Parse(PersonioIds.RequireNumeric(id, name), CultureInfo.InvariantCulture));
    }
}
