using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Persons;

/// <summary>
/// The company's own attributes as v2 types them, in lower case although the documentation writes upper case, and how their values are
/// sent: as a text or a list of texts.
/// </summary>
internal static class PersonAttributeTypes
{
    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static string Of(CustomAttribute attribute) => attribute.Type switch
    {
        "date" => "date",
        "integer" => "int",
        "decimal" => "double",
        "tags" => "string_list",
        _ => "string",
    };

    /// <summary>What is stored for a value that was sent; null in <paramref name="value"/> clears.</summary>
    public static bool TryRead(CustomAttribute attribute, JsonElement sent, out object? value)
    {
        value = null;
        if (sent.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (sent.ValueKind == JsonValueKind.Array)
        {
            var isTexts = attribute.Type == "tags" && sent.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
            value = isTexts ? sent.EnumerateArray().Select(item => item.GetString()!).ToArray() : null;
            return isTexts;
        }

        if (sent.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        var text = sent.GetString()!;
        value = text.Length == 0 ? null : Parse(attribute, text);
        return text.Length == 0 || value is not null;
    }

    private static object? Parse(CustomAttribute attribute, string text) => attribute.Type switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer : null,
        "decimal" => decimal.TryParse(text, DecimalStyle, CultureInfo.InvariantCulture, out var number) ? number : null,
        "list" => attribute.Options.Contains(text, StringComparer.Ordinal) ? text : null,
        "tags" => new[] { text },
        _ => text,
    };
}
