using System.Globalization;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Worlds;

/// <summary>Coerced input as text, equal where the values are equal.</summary>
internal static class ArgumentText
{
    /// <summary>The arguments of a field that have a value.</summary>
    /// <param name="values">Their names and values, in the order of the field's definition.</param>
    public static string Of(IEnumerable<KeyValuePair<string, object?>> values) =>
        string.Join(", ", values.Select(v => $"{v.Key}: {Of(v.Value)}"));

    private static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        0.0 => "0", // of either sign, as JavaScript writes it
        bool flag => flag ? "true" : "false",
        InputObject input => $"{{{Of(input.Fields)}}}",
        IReadOnlyDictionary<string, object?> map => $"{{{Of(map)}}}",
        object?[] list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
