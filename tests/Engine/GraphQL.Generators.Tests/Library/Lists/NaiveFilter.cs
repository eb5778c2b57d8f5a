using System.Text.Json;

namespace GraphQL.Generators.Tests.Library.Lists;

/// <summary>What a <c>where</c> means, read off the page of its documentation, over dictionaries and JSON: no type of the engine's has a part in it.</summary>
internal static class NaiveFilter
{
    public static IReadOnlyDictionary<string, object?> Describe(Member member) => new Dictionary<string, object?>
    {
        ["id"] = member.Id,
        ["name"] = member.Name,
        ["age"] = (decimal?)member.Age,
        ["born"] = member.Born?.ToString("O"),
        ["fee"] = member.Fee,
        ["favourite"] = Name(member.Favourite),
        ["second"] = member.Second is { } second ? Name(second) : null,
        ["isActive"] = member.IsActive,
        ["sponsor"] = member.Sponsor is null ? null : Describe(member.Sponsor),
        ["tags"] = member.Tags.Cast<object?>().ToList(),
        ["guests"] = (member.Guests ?? []).Select(g => (object?)Describe(g)).ToList(),
    };

    public static bool Matches(JsonElement where, IReadOnlyDictionary<string, object?> item) => where.EnumerateObject().All(member => member.Name switch
    {
        "and" => member.Value.EnumerateArray().All(w => Matches(w, item)),
        "or" => member.Value.EnumerateArray().Any(w => Matches(w, item)),
        "sponsor" => member.Value.ValueKind == JsonValueKind.Null
            ? item["sponsor"] is null
            : item["sponsor"] is IReadOnlyDictionary<string, object?> child && Matches(member.Value, child),
        "tags" => Quantified(member.Value, (List<object?>)item["tags"]!, Compares),
        "guests" => Quantified(member.Value, (List<object?>)item["guests"]!, (w, guest) => Matches(w, (IReadOnlyDictionary<string, object?>)guest!)),
        var name => Compares(member.Value, item[name]),
    });

    private static string Name(Genre genre) => genre == Genre.Novel ? "NOVEL" : "SCIENCE_FICTION";

    private static bool Quantified(JsonElement input, List<object?> items, Func<JsonElement, object?, bool> test) => input.EnumerateObject().All(o => o.Name switch
    {
        "any" => items.Count > 0 == o.Value.GetBoolean(),
        "some" => items.Any(i => test(o.Value, i)),
        "none" => !items.Any(i => test(o.Value, i)),
        _ => items.All(i => test(o.Value, i)),
    });

    private static bool Compares(JsonElement input, object? value) => input.EnumerateObject().All(o => o.Name switch
    {
        "and" => o.Value.EnumerateArray().All(i => Compares(i, value)),
        "or" => o.Value.EnumerateArray().Any(i => Compares(i, value)),
        "in" => o.Value.EnumerateArray().Any(i => Equals(Plain(i), value)),
        "eq" => Equals(Plain(o.Value), value),
        "contains" => value is string text && text.Contains(o.Value.GetString()!, StringComparison.Ordinal),
        "startsWith" => value is string text && text.StartsWith(o.Value.GetString()!, StringComparison.Ordinal),
        "endsWith" => value is string text && text.EndsWith(o.Value.GetString()!, StringComparison.Ordinal),
        "gt" => value is not null && Order(value, o.Value) > 0,
        "gte" => value is not null && Order(value, o.Value) >= 0,
        "lt" => value is not null && Order(value, o.Value) < 0,
        "lte" => value is not null && Order(value, o.Value) <= 0,
        var name => !Compares(JsonElement.Parse($$"""{"{{name[1..]}}":{{o.Value.GetRawText()}}}"""), value),
    });

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.String => value.GetString(),
        _ => value.GetBoolean(),
    };

    // ISO dates are ordered as their texts are.
    private static int Order(object value, JsonElement other) => value is decimal number
        ? number.CompareTo(other.GetDecimal())
        : string.CompareOrdinal((string)value, other.GetString());
}
