using System.Buffers;
using System.Text;
using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

internal sealed partial class EmployeeAttributes
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>An employee within an employee: its attributes are wrapped, unlike those of every other relation.</summary>
    private void WriteSupervisor(Utf8JsonWriter json, EmployeeRecord employee, string origin)
    {
        if (employee.SupervisorId is not { } id || _company.FindEmployee(id) is not { } supervisor)
        {
            json.WriteNullValue();
            return;
        }

        WriteShort(json, supervisor, origin);
    }

    /// <summary>The address without a width; the picture itself needs a token.</summary>
    private static void WritePicture(Utf8JsonWriter json, EmployeeRecord employee, string origin)
    {
        if (employee.HasPicture)
        {
            json.WriteStringValue($"{origin}/v1/company/employees/{employee.Id}/profile-picture");
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteCostCenters(Utf8JsonWriter json, EmployeeRecord employee)
    {
        json.WriteStartArray();
        foreach (var share in employee.CostCenters)
        {
            json.WriteStartObject();
            json.WriteString("type", "CostCenter");
            json.WriteStartObject("attributes");
            json.WriteNumber("id", share.CostCenter.Id);
            json.WriteString("name", share.CostCenter.Name);
            json.WriteNumber("percentage", share.Percentage);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHolidayCalendar(Utf8JsonWriter json, EmployeeRecord employee)
    {
        if (employee.HolidayCalendar is not { } calendar)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "HolidayCalendar");
        json.WriteStartObject("attributes");
        json.WriteNumber("id", calendar.Id);
        json.WriteString("name", calendar.Name);
        json.WriteString("country", calendar.Country);
        json.WriteString("state", calendar.State);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAbsenceEntitlement(Utf8JsonWriter json, EmployeeRecord employee)
    {
        json.WriteStartArray();
        foreach (var entitlement in employee.AbsenceEntitlements)
        {
            json.WriteStartObject();
            json.WriteString("type", "TimeOffType");
            json.WriteStartObject("attributes");
            json.WriteNumber("id", entitlement.Type.Id);
            json.WriteString("name", entitlement.Type.Name);
            json.WriteString("category", entitlement.Type.Category);
            json.WriteNumber("entitlement", entitlement.Days);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWorkSchedule(Utf8JsonWriter json, EmployeeRecord employee)
    {
        if (employee.WorkSchedule is not { } schedule)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "WorkSchedule");
        json.WriteStartObject("attributes");
        json.WriteNumber("id", schedule.Id);
        json.WriteString("name", schedule.Name);
        json.WriteNull("valid_from");
        for (var day = 0; day < Weekdays.Length; day++)
        {
            json.WriteString(Weekdays[day], schedule.Days[day]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteStringValue(V1Format.Instant(BerlinTime.Midnight(day)));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private void WriteCustom(Utf8JsonWriter json, EmployeeRecord employee, CustomAttribute attribute)
    {
        switch (employee.CustomValues.GetValueOrDefault(attribute.Key))
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case DateOnly date:
                WriteDate(json, date);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyList<string> tags:
                json.WriteStringValue(_options.Strictness.TagsAsJson ? JsonArray(tags) : string.Join(',', tags));
                break;
            case null when attribute.Type is "date" or "integer" or "decimal":
                json.WriteNullValue();
                break;
            case null:
                json.WriteStringValue("");
                break;
            case var other:
                throw new InvalidOperationException($"Attribute {attribute.Key} holds a {other.GetType().Name}, which v1 has no form for.");
        }
    }

    private static string JsonArray(IReadOnlyList<string> items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
