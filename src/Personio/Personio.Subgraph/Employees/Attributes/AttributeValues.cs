using System.Globalization;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees.Attributes;

/// <summary>
/// Gives attributes the value that their type says. A value that is none of its type stays a text, because Personio does not convert what was
/// entered before an attribute's type was changed.
/// </summary>
internal static class AttributeValues
{
    /// <summary>The value; null where the attribute is not set.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="type">Its type, from itself or its definition; null where nobody knows.</param>
    public static IAttributeValue? Read(CustomAttribute attribute, string? type)
    {
        if (attribute.Values.Count > 0)
        {
            return type == "tags" || attribute.Value?.StartsWith('{') != true && !IsListOfObjects(attribute)
                ? new TagsAttributeValue(attribute.Values)
                : new JsonAttributeValue(attribute.Value!);
        }

        return attribute.Value is { Length: > 0 } text ? Read(text, attribute.Currency, type) : null;
    }

    private static IAttributeValue Read(string text, string? currency, string? type) => type switch
    {
        _ when currency is not null && Number(text) is { } amount => new MoneyAttributeValue(amount, currency),
        "date" when Day(text) is { } day => new DateAttributeValue(day),
        "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new IntegerAttributeValue(number),
        "integer" or "decimal" when Number(text) is { } number => new DecimalAttributeValue(number),
        "list" => new OptionAttributeValue(text),
        "link" => new LinkAttributeValue(text),
        "multiline" => new TextAttributeValue(text),

        // Relations call themselves standard, too: their JSON kind decides.
        _ when text[0] is '{' or '[' => new JsonAttributeValue(text),
        _ => new TextAttributeValue(text),
    };

    private static bool IsListOfObjects(CustomAttribute attribute) => attribute.Values.Any(value => value.StartsWith('{'));

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string text) => text.Length >= 10
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
