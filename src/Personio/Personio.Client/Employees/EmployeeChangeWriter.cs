using System.Text.Json;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Employees;

/// <summary>Writes <c>{"employee":{…}}</c> with what is set and nothing else.</summary>
internal static class EmployeeChangeWriter
{
    /// <summary>The body of a change.</summary>
    /// <exception cref="ArgumentException">A value that Personio cannot take.</exception>
    public static byte[] Write(EmployeeChange change) => JsonBody.Write(json =>
    {
        json.WriteStartObject("employee"u8);
        json.WriteRequiredText("first_name", change.FirstName);
        json.WriteRequiredText("last_name", change.LastName);
        json.WriteText("preferred_name", change.PreferredName);
        if (change.Gender.IsSet)
        {
            json.WriteString("gender"u8, change.Gender.Value is { } gender ? EmployeeWords.FromGender(gender) : null);
        }

        json.WriteText("position", change.Position);
        json.WriteRequiredText("subcompany", change.Subcompany);
        json.WriteRequiredText("department", change.Department);
        json.WriteRequiredText("office", change.Office);
        json.WriteDate("hire_date", change.HireDate);
        json.WriteDecimal("weekly_working_hours", change.WeeklyWorkingHours);
        if (change.Status.IsSet)
        {
            json.WriteString("status"u8, EmployeeWords.FromStatus(change.Status.Value));
        }

        WriteSupervisor(json, change.SupervisorId);
        WriteCustomAttributes(json, change.CustomAttributes);
        json.WriteEndObject();
    });

    /// <summary>A number, unlike every other id that is written.</summary>
    private static void WriteSupervisor(Utf8JsonWriter json, Optional<string?> supervisor)
    {
        if (!supervisor.IsSet)
        {
            return;
        }

        if (supervisor.Value is { } id)
        {
            json.WriteNumber("supervisor_id"u8, long.Parse(PersonioIds.RequireNumeric(id, nameof(EmployeeChange.SupervisorId))));
        }
        else
        {
            json.WriteNull("supervisor_id"u8);
        }
    }

    private static void WriteCustomAttributes(Utf8JsonWriter json, IReadOnlyDictionary<string, string?> attributes)
    {
        if (attributes.Count == 0)
        {
            return;
        }

        json.WriteStartObject("custom_attributes"u8);
        foreach (var (key, value) in attributes)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
