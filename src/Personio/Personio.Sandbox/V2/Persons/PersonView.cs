using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Persons;

/// <summary>
/// Writes a person. What the credential may not read is missing, not null; a bare credential sees id, employments and links alone
/// (Personio v2: attribute whitelist).
/// </summary>
internal sealed class PersonView(SandboxOptions options)
{
    private readonly CustomAttribute[] _custom = [.. CustomAttribute.All.Where(attribute => options.MayRead(attribute.Key))];

    public void Write(Utf8JsonWriter json, EmployeeRecord employee, string origin)
    {
        var id = V2Json.Id(employee.Id);
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteText(json, "email", employee.Email);
        WriteText(json, "first_name", employee.FirstName);
        WriteText(json, "last_name", employee.LastName);
        WriteText(json, "preferred_name", employee.PreferredName);
        WriteText(json, "gender", employee.Gender.Length == 0 ? "UNSPECIFIED" : employee.Gender.ToUpperInvariant());
        WriteText(json, "status", StatusOf(employee));
        WritePicture(json, employee, origin);
        if (options.MayRead("created_at"))
        {
            json.WriteString("created_at", V2Format.Instant(employee.CreatedAt));
        }

        if (options.MayRead("last_modified_at"))
        {
            json.WriteString("updated_at", V2Format.Instant(employee.LastModifiedAt));
        }

        WriteCustom(json, employee);
        json.WriteStartArray("employments");
        foreach (var employment in employee.Employments)
        {
            json.WriteStartObject();
            json.WriteString("id", employment.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteLinks(("self", $"{origin}/v2/persons/{id}"), ("employments", $"{origin}/v2/persons/{id}/employments"));
        json.WriteEndObject();
    }

    /// <summary>Active as long as the latest employment is active, on leave or onboarding.</summary>
    public static string StatusOf(EmployeeRecord employee) => employee.Status == "inactive" ? "INACTIVE" : "ACTIVE";

    private void WriteText(Utf8JsonWriter json, string key, string value)
    {
        if (options.MayRead(key))
        {
            json.WriteString(key, value);
        }
    }

    /// <summary>There is an address though there be no picture; who follows it learns that from v1's 404.</summary>
    private void WritePicture(Utf8JsonWriter json, EmployeeRecord employee, string origin)
    {
        if (!options.MayRead("profile_picture"))
        {
            return;
        }

        json.WriteStartObject("profile_picture");
        json.WriteString("url", $"{origin}/v1/company/employees/{V2Json.Id(employee.Id)}/profile-picture");
        json.WriteEndObject();
    }

    private void WriteCustom(Utf8JsonWriter json, EmployeeRecord employee)
    {
        if (_custom.Length == 0)
        {
            return;
        }

        json.WriteStartArray("custom_attributes");
        foreach (var attribute in _custom)
        {
            json.WriteStartObject();
            json.WriteString("id", attribute.Key);
            json.WriteString("type", PersonAttributeTypes.Of(attribute));
            json.WriteString("global_id", attribute.GlobalId);
            json.WritePropertyName("value");
            WriteValue(json, employee.CustomValues.GetValueOrDefault(attribute.Key));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Numbers are JSON numbers here, whatever the documentation says.</summary>
    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd"));
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}
