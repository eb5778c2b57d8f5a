using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// <c>ID</c>: an opaque key, a string or a whole number of any size in, always a string out (GraphQL September 2025, §3.5.5).
/// </summary>
public sealed class IDCoercion() : TypedCoercion<string>("ID")
{
    protected override string Expectation => "a string or a whole number";

    protected override bool TryRead(IValueNode literal, [MaybeNullWhen(false)] out string value)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => null,
        };
        return value is not null;
    }

    protected override bool TryRead(JsonElement json, [MaybeNullWhen(false)] out string value)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return JsonText.TryGetString(json, out value);
        }

        value = json.GetRawText() switch
        {
            "-0" => "0",
            var text when IsWhole(text) => text,
            _ => null,
        };
        if (value is null && json.TryGetDouble(out var real) && Numbers.TryNarrow(real, out long number))
        {
            value = number.ToString(CultureInfo.InvariantCulture);
        }

        return value is not null;
    }

    protected override object? Serialize(object value) => value switch
    {
        string text => text,
        Guid id => id.ToString("D"),
        ulong number => number.ToString(CultureInfo.InvariantCulture),
        _ => Numbers.TryGetLong(value, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
    };

    private static bool IsWhole(string number) => !number.AsSpan().ContainsAny(".eE");
}
