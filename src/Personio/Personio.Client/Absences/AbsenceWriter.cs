using System.Text.Json;
using Personio.Client.Json;

namespace Personio.Client.Absences;

/// <summary>Writes the bodies of <c>POST</c> and <c>PATCH /v2/absence-periods</c>.</summary>
internal static class AbsenceWriter
{
    /// <summary>The body of a new absence.</summary>
    /// <exception cref="ArgumentException">A text that cannot be an id.</exception>
    public static byte[] Write(NewAbsence absence) => JsonBody.Write(json =>
    {
        json.WriteReference("person", absence.PersonId);
        json.WriteReference("absence_type", absence.AbsenceTypeId);
        WriteTime(json, absence.Time);
        json.WriteText("comment", JsonBody.Given(absence.Comment));
        json.WriteReference("substitute", JsonBody.Given(absence.SubstituteId));
    });

    public static byte[] Write(AbsenceChange change) => JsonBody.Write(json =>
    {
        if (change.Time.IsSet)
        {
            WriteTime(json, change.Time.Value);
        }

        json.WriteText("comment", change.Comment);
    });

    private static void WriteTime(Utf8JsonWriter json, AbsenceTime time)
    {
        WriteBound(json, "starts_from", time.Start, Half(time, time.StartsAtMidday));
        if (time.End is { } end)
        {
            WriteBound(json, "ends_at", end, Half(time, !time.EndsAtMidday));
        }
        else
        {
            json.WriteNull("ends_at"u8);
        }
    }

    private static string? Half(AbsenceTime time, bool second) =>
        time.Unit == AbsenceUnit.Hour ? null : second ? AbsenceReader.SecondHalf : AbsenceReader.FirstHalf;

    private static void WriteBound(Utf8JsonWriter json, string name, DateTime time, string? half)
    {
        json.WriteStartObject(name);
        json.WriteString("date_time"u8, PersonioTime.FormatWallClock(time));
        json.WriteString("type"u8, half);
        json.WriteEndObject();
    }
}
