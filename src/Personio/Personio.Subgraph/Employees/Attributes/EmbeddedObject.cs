using System.Globalization;
using System.Text.Json;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees.Attributes;

/// <summary>An object within an attribute, as v1 embeds them: <c>{"type":"WorkSchedule","attributes":{"id":7,…}}</c>.</summary>
internal readonly struct EmbeddedObject(JsonElement attributes)
{
    public string? this[string member] => attributes.ValueKind == JsonValueKind.Object && attributes.TryGetProperty(member, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    public decimal? Number(string member) =>
        decimal.TryParse(this[member], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The object that is the attribute's value; null where it is none.</summary>
    public static EmbeddedObject? One(CustomAttribute? attribute) => Parse(attribute) is { ValueKind: JsonValueKind.Object } value ? Of(value) : null;

    /// <summary>The objects that the attribute's value lists.</summary>
    public static IReadOnlyList<EmbeddedObject> Many(CustomAttribute? attribute) =>
        Parse(attribute) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(Of)] : [];

    private static EmbeddedObject Of(JsonElement value) =>
        new(value.ValueKind == JsonValueKind.Object && value.TryGetProperty("attributes", out var attributes) ? attributes : value);

    // The client has read it as JSON: what begins like an object or a list is one.
    private static JsonElement? Parse(CustomAttribute? attribute) => attribute?.Value is ['{' or '[', ..] json ? JsonElement.Parse(json) : null;
}
