using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Personio.Contracts.Checks;

/// <summary>Values of queries, paths and forms, which are all text, as the JSON that their schema speaks of.</summary>
internal static class TextValues
{
    public static IEnumerable<KeyValuePair<string, string>> Split(string encoded) =>
        encoded.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Decode(pair[0]), Decode(pair.ElementAtOrDefault(1) ?? "")));

    /// <summary>A text that its schema's type cannot be read from stays a text, and so becomes a finding.</summary>
    public static JsonElement Convert(JsonElement schema, string[] texts)
    {
        if (TypeOf(schema) == "array")
        {
            var items = schema.TryGetProperty("items", out var found) ? found : default;
            return JsonSerializer.SerializeToElement(new JsonArray([.. texts.Select(text => Single(items, text))]));
        }

        return JsonSerializer.SerializeToElement(texts is [var single] ? Single(schema, single) : new JsonArray([.. texts.Select(text => (JsonNode)text)]));
    }

    private static JsonNode Single(JsonElement schema, string text) => TypeOf(schema) switch
    {
        "integer" or "number" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        "boolean" when text is "true" or "false" => text == "true",
        _ => text,
    };

    private static string? TypeOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
