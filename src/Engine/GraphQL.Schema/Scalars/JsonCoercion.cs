using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary><c>JSON</c> and <c>Any</c>: any JSON value. A literal is converted, its enum values to strings.</summary>
/// <param name="name">The scalar's name, for messages.</param>
public sealed class JsonCoercion(string name = "JSON") : TypedCoercion<JsonElement>(name)
{
    protected override string Expectation => "a JSON value without variables inside, nested at most 64 deep";

    // A long literal is cheap to look through, but not to convert.
    public override bool CanParseLiteral(IValueNode literal, out string? error)
    {
        error = null;
        return LiteralJson.CanConvert(literal) || base.CanParseLiteral(literal, out error);
    }

    protected override bool TryRead(IValueNode literal, out JsonElement value) => LiteralJson.TryConvert(literal, out value);

    protected override bool TryRead(JsonElement json, out JsonElement value)
    {
        // The request's document may be disposed before the value is.
        value = json.ValueKind == JsonValueKind.Undefined ? json : json.Clone();
        return json.ValueKind != JsonValueKind.Undefined;
    }

    protected override object? Serialize(object value) => PlainValues.TryGetOutput(value, out var output) ? output : null;
}
