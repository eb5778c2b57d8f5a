using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Client.Employees;

/// <summary>An employee within another resource of v1, their attributes wrapped.</summary>
internal sealed class EmployeeReferenceConverter : JsonConverter<EmployeeReference?>
{
    public override EmployeeReference? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Relation.ReadValue(ref reader)?.ToEmployee();

    public override void Write(Utf8JsonWriter writer, EmployeeReference? value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, value!.Id);
        writer.WriteString("first_name"u8, value.FirstName);
        writer.WriteString("last_name"u8, value.LastName);
        writer.WriteString("email"u8, value.Email);
        writer.WriteEndObject();
    }
}
