using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// <c>Int</c>: a signed 32-bit whole number (GraphQL September 2025, §3.5.1). JSON's <c>1.0</c> is one, <c>1.5</c> is not.
/// </summary>
public sealed class IntCoercion() : TypedCoercion<int>("Int")
{
    protected override string Expectation => "a whole number between -2147483648 and 2147483647";

    protected override bool TryRead(IValueNode literal, out int value)
    {
        value = 0;
        return literal is IntValueNode number && Numbers.TryParse(number.Value, out value);
    }

    protected override bool TryRead(JsonElement json, out int value)
    {
        value = 0;
        if (json.ValueKind != JsonValueKind.Number)
        {
            return false;
        }

        return json.TryGetInt32(out value) || (json.TryGetDouble(out var number) && Numbers.TryNarrow(number, out value));
    }

    protected override object? Serialize(object value) => value switch
    {
        int number => number,
        bool flag => flag ? 1 : 0,
        string text when Numbers.TryParse(text, out int number) => number,
        _ => Numbers.TryGetLong(value, out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
    };
}
