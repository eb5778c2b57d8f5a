using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.V1.HourlyAbsences;

/// <summary>
/// An hour-tracked absence as v1 tells it (Personio v1: absence-periods): instants in UTC, the end exclusive, and minutes, although the unit
/// is said to be hours.
/// </summary>
internal sealed class HourlyAbsenceView(CompanyState company, EmployeeAttributes attributes, SandboxStrictness strictness)
{
    public void Write(Utf8JsonWriter json, AbsencePeriod period, string origin)
    {
        var person = company.FindEmployee(period.PersonId);
        var days = person is null ? [] : AbsenceBreakdown.Of(period, person, company.Today).ToArray();
        json.WriteStartObject();
        json.WriteString("type", "AbsencePeriod");
        json.WriteStartObject("attributes");
        json.WriteString("id", period.Id);
        json.WriteString("measurement_unit", "hour");
        json.WriteNumber("effective_duration", days.Sum(day => day.Minutes));
        json.WritePropertyName("employee");
        if (person is null)
        {
            json.WriteNullValue();
        }
        else
        {
            attributes.WriteShort(json, person, origin);
        }

        WriteType(json, period.Type);
        json.WriteStartObject("certificate");
        json.WriteString("status", "not-required");
        json.WriteEndObject();
        json.WriteString("start", Bound(period.Start));
        json.WriteString("end", period.End is { } end ? Bound(end) : null);
        json.WriteBoolean("half_day_start", period.HalfDayStart);
        json.WriteBoolean("half_day_end", period.HalfDayEnd);
        json.WriteString("comment", period.Comment ?? "");
        json.WriteString("origin", period.IsFromApi ? "api" : "web");
        json.WriteString("status", AbsenceStatusWords.Of(period));
        json.WriteString("timezone", BerlinTime.ZoneId);
        json.WriteNumber("created_by", period.PersonId);
        json.WriteString("created_at", Stamp(period.CreatedAt));
        json.WriteString("updated_at", Stamp(period.UpdatedAt));
        json.WriteString("approved_at", period.ApprovedAt is { } at ? Stamp(at) : null);
        json.WriteStartArray("breakdowns");
        foreach (var day in days)
        {
            json.WriteStartObject();
            json.WriteString("date", day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("effective_duration", day.Minutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteType(Utf8JsonWriter json, AbsenceType type)
    {
        if (strictness.HideAbsenceTypes)
        {
            json.WriteNull("absence_type");
            return;
        }

        json.WriteStartObject("absence_type");
        json.WriteString("type", "AbsenceType");
        json.WriteStartObject("attributes");
        json.WriteString("id", type.Uuid);
        json.WriteString("name", type.Name);
        json.WriteNumber("time_off_type_id", type.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Bound(DateTime local)
        => BerlinTime.At(local).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.f'Z'", CultureInfo.InvariantCulture);

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
