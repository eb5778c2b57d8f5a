using System.Text.Json;
using GraphQL.Federation.Keys;
using GraphQL.Schema;

namespace GraphQL.Federation.Entities;

/// <summary>Reads which entity a representation names, by the first of its type's keys that is there whole.</summary>
internal static class RepresentationReader
{
    private const string TypeName = "__typename";

    private static readonly StringCoercion Text = new();

    /// <summary>Reads one representation.</summary>
    /// <param name="error">What is wrong with it and what to send; it repeats no value.</param>
    public static (ResolvableKey Key, EntityKey Value)? Read(EntityTable entities, JsonElement representation, out string error)
    {
        error = "";
        if (representation.ValueKind != JsonValueKind.Object)
        {
            error = $"A representation must be an object with \"{TypeName}\" and the fields of a key.";
            return null;
        }

        if (!RepresentationText.IsUnicode(representation))
        {
            error = "A representation has a name or a string that is not Unicode text: half of a surrogate pair.";
            return null;
        }

        if (!representation.TryGetProperty(TypeName, out var name) || !Text.TryParseJson(name, out var typeName, out _))
        {
            error = $"A representation must have \"{TypeName}\", the name of its type as a string.";
            return null;
        }

        if (entities.KeysOf((string)typeName!) is not { } keys)
        {
            error = "The type of a representation is no entity of this server. The members of the union \"_Entity\" are.";
            return null;
        }

        return ReadKey((string)typeName!, keys, representation, out error);
    }

    private static (ResolvableKey Key, EntityKey Value)? ReadKey(
        string typeName, IReadOnlyList<ResolvableKey> keys, JsonElement representation, out string error)
    {
        error = "";
        string? wrong = null;
        foreach (var key in keys)
        {
            if (ReadValues(key.Shape, representation, ref wrong) is { } values)
            {
                return ReadSent(key, representation, ref wrong) is { } sent
                    ? (key, new EntityKey(key.Shape, values, key.Sent, sent, representation))
                    : Refuse(out error);
            }
        }

        return Refuse(out error);

        (ResolvableKey, EntityKey)? Refuse(out string refusal)
        {
            refusal = wrong is null
                ? $"A representation of \"{typeName}\" must have all fields of one of its keys: {string.Join(", or ", keys.Select(key => key.Shape))}."
                : $"A representation of \"{typeName}\" has a {wrong}.";
            return null;
        }
    }

    // Null where a field is missing, or is not of its type.
    private static object[]? ReadValues(KeyShape shape, JsonElement representation, ref string? wrong)
    {
        var leaves = shape.Leaves;
        var values = new object[leaves.Count];
        for (var i = 0; i < values.Length; i++)
        {
            switch (leaves[i].Read(representation, keepsNulls: false, out var value))
            {
                case KeyReading.Missing:
                    return null;
                case KeyReading.Wrong:
                    wrong ??= Mismatch(leaves[i]);
                    return null;
            }

            values[i] = value!;
        }

        return values;
    }

    // What was not sent is null; null for the whole where a value is not of its type.
    private static object?[]? ReadSent(ResolvableKey key, JsonElement representation, ref string? wrong)
    {
        if (key.Sent is null)
        {
            return [];
        }

        var leaves = key.Sent.Leaves;
        var values = new object?[leaves.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (leaves[i].Read(representation, keepsNulls: true, out values[i]) is KeyReading.Wrong)
            {
                wrong = Mismatch(leaves[i]);
                return null;
            }
        }

        return values;
    }

    private static string Mismatch(KeyLeaf leaf) => $"\"{leaf.Path}\" that is no value of the type \"{leaf.Type.Name}\"";
}
