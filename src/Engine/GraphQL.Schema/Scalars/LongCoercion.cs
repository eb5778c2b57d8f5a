using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary><c>Long</c>: a signed 64-bit whole number, as a JSON number.</summary>
public sealed class LongCoercion() : TypedCoercion<long>("Long")
{
    protected override string Expectation => "a whole number between -9223372036854775808 and 9223372036854775807";

    protected override bool TryRead(IValueNode literal, out long value)
    {
        value = 0;
        return literal is IntValueNode number && Numbers.TryParse(number.Value, out value);
    }

    protected override bool TryRead(JsonElement json, out long value)
    {
        value = 0;
        if (json.ValueKind != JsonValueKind.Number)
        {
            return false;
        }

        return json.TryGetInt64(out value) || (json.TryGetDouble(out var number) && Numbers.TryNarrow(number, out value));
    }

    protected override object? Serialize(object value) => value switch
    {
        long number => number,
        string text when Numbers.TryParse(text, out long number) => number,
        _ => Numbers.TryGetLong(value, out var number) ? number : null,
    };
}
