using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// A custom scalar nothing is known about: any value passes. Input becomes string, int, long, double, bool, <c>object?[]</c> or
/// <c>Dictionary&lt;string, object?&gt;</c>; output may be those, what <see cref="ScalarCoercion.TrySerialize"/> may answer with, and
/// lists and dictionaries of them.
/// </summary>
/// <param name="name">The scalar's name, for messages.</param>
public sealed class AnyCoercion(string name) : ScalarCoercion
{
    public override Type RuntimeType => typeof(object);

    public override bool TryParseLiteral(IValueNode literal, out object? value, out string? error)
    {
        error = null;
        if (PlainValues.TryRead(literal, out value))
        {
            return true;
        }

        error = $"{name} cannot represent {ValueText.Of(literal)}.";
        return false;
    }

    public override bool TryParseJson(JsonElement json, out object? value, out string? error)
    {
        error = null;
        if (PlainValues.TryRead(json, out value))
        {
            return true;
        }

        error = $"{name} cannot represent {ValueText.Of(json)}.";
        return false;
    }

    public override bool TrySerialize(object value, out object? result, out string? error)
    {
        error = null;
        if (PlainValues.TryGetOutput(value, out result))
        {
            return true;
        }

        error = $"{name} cannot represent {ValueText.Of(value)}: it must be a primitive, a list or a dictionary with string keys.";
        return false;
    }
}
