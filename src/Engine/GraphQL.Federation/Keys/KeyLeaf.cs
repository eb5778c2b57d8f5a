using System.Text.Json;
using GraphQL.Schema;

namespace GraphQL.Federation.Keys;

/// <summary>One scalar or enum value of a key.</summary>
/// <param name="Path">The names of the fields that lead to it, joined by dots: <c>id</c>, <c>variation.id</c>.</param>
/// <param name="Type">A scalar or an enum.</param>
internal sealed record KeyLeaf(string Path, NamedType Type)
{
    private readonly string[] _names = Path.Split('.');

    /// <summary>Finds the value in a representation; false where it is absent or null.</summary>
    public bool TryFind(JsonElement representation, out JsonElement value)
    {
        value = representation;
        foreach (var name in _names)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return false;
            }
        }

        return value.ValueKind is not JsonValueKind.Null and not JsonValueKind.Undefined;
    }

    /// <summary>Reads a value that was found as its type does; false where the type does not have it.</summary>
    public bool TryRead(JsonElement json, out object? value)
    {
        var errors = new List<InputCoercionError>();
        value = InputCoercion.CoerceJson(json, Type, errors);
        return errors.Count == 0 && value is not null;
    }
}
