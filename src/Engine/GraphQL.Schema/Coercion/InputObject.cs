using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Schema;

/// <summary>
/// A coerced input object: a value for each field that was given or has a default, in the order of the type's fields. An absent field
/// differs from one that is null.
/// </summary>
public sealed class InputObject(InputObjectType type, IReadOnlyList<KeyValuePair<string, object?>> fields)
{
    public InputObjectType Type { get; } = type;

    public IReadOnlyList<KeyValuePair<string, object?>> Fields { get; } = fields;

    /// <summary>Finds a field's value; false where the field is absent.</summary>
    public bool TryGetValue(string name, [MaybeNull] out object? value)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Key, name, StringComparison.Ordinal))
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
