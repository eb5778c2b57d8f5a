using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Personio.Contracts.Checks;

/// <summary>The keywords that look at one value and not below it. Texts that may be personal data are not repeated in findings.</summary>
internal static partial class ValueCheck
{
    public static IEnumerable<(string Rule, string Text)> Run(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("type", out var type) && !IsOfType(value, type.GetString()!))
        {
            return [("type", $"{type} expected, {Kind(value)} found")];
        }

        return Enumeration(schema, value).Concat(value.ValueKind switch
        {
            JsonValueKind.String => TextRules(schema, value.GetString()!),
            JsonValueKind.Number => NumberRules(schema, value),
            JsonValueKind.Array when Number(schema, "minItems") > value.GetArrayLength() => [("minItems", $"{value.GetArrayLength()} items are too few")],
            _ => [],
        });
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException($"The type '{type}' is unknown."),
    };

    private static IEnumerable<(string Rule, string Text)> Enumeration(JsonElement schema, JsonElement value) =>
        schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))
            ? [("enum", $"{value} is none of {allowed}")]
            : [];

    private static IEnumerable<(string Rule, string Text)> TextRules(JsonElement schema, string text)
    {
        if (Number(schema, "minLength") > text.Length || Number(schema, "maxLength") < text.Length)
        {
            yield return ("length", $"{text.Length} characters are too many or too few");
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return ("pattern", $"a text does not match {pattern}");
        }

        if (schema.TryGetProperty("format", out var format) && !IsOfFormat(text, format.GetString()!))
        {
            yield return ("format", $"a text of the shape '{Shape(text)}' is no {format}");
        }
    }

    private static IEnumerable<(string Rule, string Text)> NumberRules(JsonElement schema, JsonElement value)
    {
        var number = value.GetDecimal();
        if (Number(schema, "minimum") > number || Number(schema, "maximum") < number)
        {
            yield return ("range", $"{number} is out of range");
        }

        if (schema.TryGetProperty("format", out var format) && format.ValueEquals("int32") && number is < int.MinValue or > int.MaxValue)
        {
            yield return ("format", $"{number} needs more than 32 bits");
        }
    }

    /// <summary>Formats that are not registered, such as Personio's <c>datetime</c>, say nothing a machine could check.</summary>
    private static bool IsOfFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" or "url" => Scheme().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _),
        "email" => text.Split('@') is [{ Length: > 0 }, { Length: > 0 }],
        "binary" or "datetime" => true,
        _ => throw new NotSupportedException($"The format '{format}' is unknown."),
    };

    private static decimal? Number(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var number) ? number.GetDecimal() : null;

    private static string Kind(JsonElement value) => value.ValueKind.ToString().ToLowerInvariant();

    private static string Shape(string text) => LetterOrDigit().Replace(text, "9");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();

    /// <summary>Without one a path would pass as the address of a file.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[\p{L}\p{N}]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LetterOrDigit();
}
