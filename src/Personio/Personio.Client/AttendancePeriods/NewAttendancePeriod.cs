using System.Text.Json;
using Personio.Client.Json;

namespace Personio.Client.AttendancePeriods;

/// <summary>Time to enter.</summary>
public sealed record NewAttendancePeriod
{
    /// <summary>Whose.</summary>
    public required string PersonId { get; init; }

    /// <summary>Work or break.</summary>
    public required AttendanceType Type { get; init; }

    /// <summary>Local time, of which no zone can be sent.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Local time, within 24 hours; null while the clock runs.</summary>
    public DateTime? End { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>An active project; for work only.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewAttendancePeriod);
}

/// <summary>What to change about a period. Neither the person nor the type can be.</summary>
public sealed record AttendancePeriodChange
{
    /// <summary>Local time.</summary>
    public Optional<DateTime> Start { get; init; }

    /// <summary>Local time; null lets the clock run again.</summary>
    public Optional<DateTime?> End { get; init; }

    /// <summary>A remark.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>An active project, or null for none.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AttendancePeriodChange);
}

/// <summary>Writes the bodies of <c>POST</c> and <c>PATCH /v2/attendance-periods</c>.</summary>
internal static class AttendancePeriodWriter
{
    /// <summary>The body of a new period.</summary>
    /// <exception cref="ArgumentException">A text that cannot be an id, a break with a project, or an end that is not after the start.</exception>
    public static byte[] Write(NewAttendancePeriod period) => JsonBody.Write(json =>
    {
        if (period.Type == AttendanceType.Break && period.ProjectId is not null)
        {
            throw new ArgumentException("A break cannot be booked on a project.", nameof(period));
        }

        if (period.End <= period.Start)
        {
            throw new ArgumentException("The end has to be after the start.", nameof(period));
        }

        json.WriteReference("person", period.PersonId);
        json.WriteString("type"u8, period.Type.Word);
        WriteTime(json, "start", period.Start);
        WriteTime(json, "end", period.End);
        json.WriteText("comment", period.Comment is null ? default(Optional<string?>) : period.Comment);
        json.WriteReference("project", period.ProjectId is null ? default(Optional<string?>) : period.ProjectId);
    });

    public static byte[] Write(AttendancePeriodChange change) => JsonBody.Write(json =>
    {
        if (change.Start.IsSet)
        {
            WriteTime(json, "start", change.Start.Value);
        }

        if (change.End.IsSet)
        {
            WriteTime(json, "end", change.End.Value);
        }

        json.WriteText("comment", change.Comment);
        json.WriteReference("project", change.ProjectId);
    });

    private static void WriteTime(Utf8JsonWriter json, string name, DateTime? time)
    {
        if (time is not { } local)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("date_time"u8, PersonioTime.FormatWallClock(local));
        json.WriteEndObject();
    }
}
