using System.Text.Json;
using GraphQL.Schema;

namespace GraphQL.Federation.Keys;

/// <summary>One scalar or enum value of a key, or the list of them that lists on the way to it hold.</summary>
/// <param name="type">A scalar or an enum.</param>
/// <param name="steps">The fields that lead to it.</param>
internal sealed class KeyLeaf(NamedType type, IReadOnlyList<KeyStep> steps)
{
    /// <summary>The names of the fields that lead to it, joined by dots: <c>id</c>, <c>variation.id</c>.</summary>
    public string Path { get; } = string.Join('.', steps.Select(step => step.Name));

    public NamedType Type => type;

    /// <summary>Reads the value from a representation as its type does.</summary>
    /// <param name="representation">The representation.</param>
    /// <param name="keepsNulls">Whether a null in a list is an item of it; otherwise the value is missing then.</param>
    /// <param name="value">An array where a list is on the way.</param>
    public KeyReading Read(JsonElement representation, bool keepsNulls, out object? value) => ReadStep(representation, 0, keepsNulls, out value);

    private KeyReading ReadStep(JsonElement parent, int step, bool keepsNulls, out object? value)
    {
        if (step == steps.Count)
        {
            return ReadValue(parent, out value);
        }

        value = null;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(steps[step].Name, out var json)
            ? ReadItems(json, steps[step].ListDepth, step + 1, keepsNulls, out value)
            : KeyReading.Missing;
    }

    private KeyReading ReadItems(JsonElement json, int depth, int next, bool keepsNulls, out object? value)
    {
        value = null;
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return KeyReading.Missing;
        }

        if (depth == 0)
        {
            return ReadStep(json, next, keepsNulls, out value);
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            return KeyReading.Wrong;
        }

        var items = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            var reading = ReadItems(item, depth - 1, next, keepsNulls, out items[index++]);
            if (reading is KeyReading.Wrong || (reading is KeyReading.Missing && !keepsNulls))
            {
                return reading;
            }
        }

        value = items;
        return KeyReading.Read;
    }

    private KeyReading ReadValue(JsonElement json, out object? value)
    {
        var errors = new List<InputCoercionError>();
        value = InputCoercion.CoerceJson(json, type, errors);
        return errors.Count == 0 && value is not null ? KeyReading.Read : KeyReading.Wrong;
    }
}

/// <summary>A field on the way to a value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ListDepth">How many lists in each other it is; 0 for none.</param>
internal readonly record struct KeyStep(string Name, int ListDepth);

/// <summary>What became of reading a value.</summary>
internal enum KeyReading
{
    /// <summary>The value is there.</summary>
    Read,

    /// <summary>It is absent or null.</summary>
    Missing,

    /// <summary>It is none of its type.</summary>
    Wrong,
}
