using System.Buffers;
using System.Text.Json;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Employees;

/// <summary>Writes <c>{"employee":{…}}</c>; what is null is left out.</summary>
internal static class NewEmployeeWriter
{
    public static byte[] Write(NewEmployee employee)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("employee"u8);
            WriteFields(writer, employee);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, NewEmployee employee)
    {
        writer.WriteString("email"u8, employee.Email);
        writer.WriteString("first_name"u8, employee.FirstName);
        writer.WriteString("last_name"u8, employee.LastName);
        WriteText(writer, "preferred_name", employee.PreferredName);
        WriteText(writer, "gender", employee.Gender is { } gender ? EmployeeWords.FromGender(gender) : null);
        WriteText(writer, "position", employee.Position);
        WriteText(writer, "subcompany", employee.Subcompany);
        WriteText(writer, "department", employee.Department);
        WriteText(writer, "office", employee.Office);
        WriteText(writer, "hire_date", employee.HireDate is { } hired ? PersonioTime.Format(hired) : null);
        if (employee.WeeklyWorkingHours is { } hours)
        {
            writer.WriteNumber("weekly_working_hours"u8, hours);
        }

        WriteText(writer, "status", employee.Status is { } status ? EmployeeWords.FromStatus(status) : null);
        if (employee.SupervisorId is { } supervisor)
        {
            writer.WriteNumber("supervisor_id"u8, PersonioIds.IsNumeric(supervisor)
                ? long.Parse(supervisor)
                : throw new ArgumentException("SupervisorId must be an employee's numeric id.", nameof(employee)));
        }

        WriteCustomAttributes(writer, employee.CustomAttributes);
    }

    private static void WriteCustomAttributes(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> attributes)
    {
        if (attributes.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("custom_attributes"u8);
        foreach (var (key, value) in attributes)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
