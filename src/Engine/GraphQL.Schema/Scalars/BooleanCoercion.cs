using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// <c>Boolean</c>: true or false (GraphQL September 2025, §3.5.4). A finite number is true unless it is 0, on the way out only.
/// </summary>
public sealed class BooleanCoercion() : TypedCoercion<bool>("Boolean")
{
    protected override string Expectation => "true or false";

    protected override bool TryRead(IValueNode literal, out bool value)
    {
        value = literal is BooleanValueNode { Value: true };
        return literal is BooleanValueNode;
    }

    protected override bool TryRead(JsonElement json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    protected override object? Serialize(object value) => value switch
    {
        bool flag => flag,
        double number => double.IsFinite(number) ? number is not 0d : null,
        float number => float.IsFinite(number) ? number is not 0f : null,
        decimal number => number != 0,
        _ => Numbers.TryGetLong(value, out var number) ? number != 0 : null,
    };
}
