using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

/// <summary>One employee attribute as v1 tells it (Personio v1: the wrapped attribute).</summary>
/// <param name="Key">Its name in answers, in <c>attributes[]</c> and in the list of attributes.</param>
/// <param name="Write">Writes the bare value; the text is the origin that links begin with.</param>
/// <param name="IsMoney">A currency stands beside the value.</param>
internal sealed record EmployeeAttribute(
    string Key,
    string Label,
    string Type,
    string? UniversalId,
    IReadOnlyList<string> Options,
    Action<Utf8JsonWriter, EmployeeRecord, string> Write,
    bool IsMoney = false)
{
    public void WriteWrapped(Utf8JsonWriter json, EmployeeRecord employee, string origin)
    {
        json.WriteStartObject(Key);
        json.WriteString("label", Label);
        json.WritePropertyName("value");
        Write(json, employee, origin);
        json.WriteString("type", Type);
        json.WriteString("universal_id", UniversalId);
        if (IsMoney)
        {
            json.WriteString("currency", employee.Currency);
        }

        json.WriteEndObject();
    }
}
