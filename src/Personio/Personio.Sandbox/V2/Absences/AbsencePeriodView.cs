using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Absences;

/// <summary>An absence as v2 tells it, and its days.</summary>
internal static class AbsencePeriodView
{
    private const decimal MinutesPerHour = 60;

    public static void Write(Utf8JsonWriter json, AbsencePeriod period)
    {
        json.WriteStartObject();
        json.WriteString("id", period.Id);
        json.WriteReference("person", V2Json.Id(period.PersonId));
        json.WriteReference("absence_type", period.Type.Uuid.ToString());
        var (start, exclusiveEnd) = period.Type.Unit == AbsenceUnit.Day ? (period.Start, period.ExclusiveEnd) : (period.TakenFrom, period.TakenUntil);
        WriteBound(json, "starts_from", start, Half(period, period.HalfDayStart));
        if (exclusiveEnd is { } end)
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
        json.WriteLinks();
        json.WriteEndObject();
    }

    public static void WriteDay(Utf8JsonWriter json, AbsenceDay day, AbsenceUnit unit)
    {
        json.WriteStartObject();
        json.WriteDate("date", day.Date);
        json.WriteStartObject("effective_duration");
        json.WriteString("unit", unit == AbsenceUnit.Day ? "DAY" : "HOUR");
        json.WriteNumber("value", unit == AbsenceUnit.Day ? day.Days : day.Minutes / MinutesPerHour);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Halves exist for day-tracked types only.</summary>
    private static string? Half(AbsencePeriod period, bool second)
        => period.Type.Unit == AbsenceUnit.Hour ? null : second ? AbsencePeriodDraft.SecondHalf : AbsencePeriodDraft.FirstHalf;

    private static void WriteBound(Utf8JsonWriter json, string name, DateTime local, string? half)
    {
        json.WriteStartObject(name);
        json.WriteString("date_time", V2Format.Local(local));
        json.WriteString("type", half);
        json.WriteEndObject();
    }
}
