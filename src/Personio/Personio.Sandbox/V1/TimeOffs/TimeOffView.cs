using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.V1.TimeOffs;

/// <summary>
/// A day-tracked absence as v1 tells it (Personio v1: time-offs). Its last day is inclusive; that a certificate is not required is said even
/// of types that want one.
/// </summary>
internal sealed class TimeOffView(CompanyState company, EmployeeAttributes attributes, SandboxStrictness strictness)
{
    public void Write(Utf8JsonWriter json, AbsencePeriod period, string origin)
    {
        var person = company.FindEmployee(period.PersonId);
        json.WriteStartObject();
        json.WriteString("type", "TimeOffPeriod");
        json.WriteStartObject("attributes");
        json.WriteNumber("id", period.Number);
        json.WriteString("id_v2", period.Id);
        json.WriteString("status", AbsenceStatusWords.Of(period));
        json.WriteString("comment", period.Comment ?? "");
        json.WriteString("start_date", V1Format.Instant(BerlinTime.Midnight(period.FirstDay)));
        json.WriteString("end_date", period.LastDay is { } last ? V1Format.Instant(BerlinTime.Midnight(last)) : null);
        json.WriteNumber("days_count", person is null ? 0 : AbsenceBreakdown.Of(period, person, company.Today).Sum(day => day.Days));
        WriteHalf(json, "half_day_start", period.HalfDayStart);
        WriteHalf(json, "half_day_end", period.HalfDayEnd);
        WriteType(json, period.Type);
        WriteEmployee(json, person, origin);
        json.WriteString("created_by", period.IsFromApi || person is null ? "API" : $"{person.FirstName} {person.LastName}");
        json.WriteStartObject("certificate");
        json.WriteString("status", "not-required");
        json.WriteEndObject();
        json.WriteString("created_at", V1Format.Instant(period.CreatedAt));
        json.WriteString("updated_at", V1Format.Instant(period.UpdatedAt));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteHalf(Utf8JsonWriter json, string name, bool isHalf)
    {
        if (strictness.HalfDaysAsBooleans)
        {
            json.WriteBoolean(name, isHalf);
        }
        else
        {
            json.WriteNumber(name, isHalf ? 1 : 0);
        }
    }

    private void WriteType(Utf8JsonWriter json, AbsenceType type)
    {
        if (strictness.HideAbsenceTypes)
        {
            json.WriteNull("time_off_type");
            return;
        }

        json.WriteStartObject("time_off_type");
        json.WriteString("type", "TimeOffType");
        json.WriteStartObject("attributes");
        json.WriteNumber("id", type.Id);
        json.WriteString("name", type.Name);
        json.WriteString("category", type.Category);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteEmployee(Utf8JsonWriter json, EmployeeRecord? person, string origin)
    {
        json.WritePropertyName("employee");
        if (person is null)
        {
            json.WriteNullValue();
        }
        else
        {
            attributes.WriteShort(json, person, origin);
        }
    }
}
