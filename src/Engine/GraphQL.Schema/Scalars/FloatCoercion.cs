using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary><c>Float</c>: a finite IEEE 754 double; whole numbers are welcome (GraphQL September 2025, §3.5.2).</summary>
public sealed class FloatCoercion() : TypedCoercion<double>("Float")
{
    protected override string Expectation => "a finite number";

    protected override bool TryRead(IValueNode literal, out double value)
    {
        value = 0;
        return literal switch
        {
            FloatValueNode number => Numbers.TryParse(number.Value, out value),
            IntValueNode number => Numbers.TryParse(number.Value, out value),
            _ => false,
        };
    }

    protected override bool TryRead(JsonElement json, out double value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out value) && double.IsFinite(value);
    }

    protected override object? Serialize(object value) => value switch
    {
        double number => double.IsFinite(number) ? number : null,
        float number => float.IsFinite(number) ? number : null,
        decimal number => number,
        ulong number => (double)number,
        bool flag => flag ? 1 : 0,
        string text when Numbers.TryParse(text, out double number) => number,
        _ => Numbers.TryGetLong(value, out var number) ? number : null,
    };
}
