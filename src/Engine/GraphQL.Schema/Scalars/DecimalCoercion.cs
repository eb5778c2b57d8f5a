using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary><c>Decimal</c>: a decimal number of up to 28 significant digits, exact, as a JSON number.</summary>
public sealed class DecimalCoercion() : TypedCoercion<decimal>("Decimal")
{
    protected override string Expectation => "a number of at most 28 significant digits";

    protected override bool TryRead(IValueNode literal, out decimal value)
    {
        value = 0;
        return literal switch
        {
            FloatValueNode number => Numbers.TryParse(number.Value, out value),
            IntValueNode number => Numbers.TryParse(number.Value, out value),
            _ => false,
        };
    }

    protected override bool TryRead(JsonElement json, out decimal value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out value);
    }

    protected override object? Serialize(object value) => value switch
    {
        decimal number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 7.9e28 => (decimal)number,
        float number when float.IsFinite(number) && Math.Abs(number) < 7.9e28f => (decimal)number,
        string text when Numbers.TryParse(text, out decimal number) => number,
        ulong number => (decimal)number,
        _ => Numbers.TryGetLong(value, out var number) ? (decimal)number : null,
    };
}
