using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

/// <summary>
/// Values for the company's own attributes, documented as strings whatever the attribute's type: a number as digits, a date as
/// <c>yyyy-MM-dd</c>, tags as a comma list. Keys the company does not have are ignored.
/// </summary>
internal static class CustomAttributeInput
{
    private const int MaxTextLength = 10_000;
    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The values of a new employee.</summary>
    public static IReadOnlyDictionary<string, object> Read(V1Body body, FieldErrors errors)
        => ReadChanges(body, errors)
            .Where(change => change.Value is not null)
            .ToDictionary(change => change.Key, change => change.Value!, StringComparer.Ordinal);

    /// <summary>What the body names, with null for what it blanks.</summary>
    public static IReadOnlyDictionary<string, object?> ReadChanges(V1Body body, FieldErrors errors)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var attribute in CustomAttribute.All)
        {
            var name = $"employee[custom_attributes][{attribute.Key}]";
            if (body.IsNotScalar(name))
            {
                errors.Add(attribute.Key, $"The {attribute.Key} must be a string.");
            }
            else if (body.Has(name))
            {
                var text = body.Text(name);
                values[attribute.Key] = string.IsNullOrEmpty(text) ? null : Parse(attribute, text);
                if (!string.IsNullOrEmpty(text) && values[attribute.Key] is null)
                {
                    errors.Add(attribute.Key, $"The {attribute.Key} is not a valid {attribute.Type}.");
                }
            }
        }

        return values;
    }

    private static object? Parse(CustomAttribute attribute, string text) => attribute.Type switch
    {
        "date" => V1Format.TryReadDate(text, out var date) ? date : null,
        "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer : null,
        "decimal" => decimal.TryParse(text, DecimalStyle, CultureInfo.InvariantCulture, out var number) ? number : null,
        "list" => attribute.Options.Contains(text, StringComparer.Ordinal) ? text : null,
        "tags" => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ => text.Length <= MaxTextLength ? text : null,
    };
}
