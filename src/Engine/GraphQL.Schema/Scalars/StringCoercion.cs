using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphQL.Schema;

/// <summary><c>String</c>: Unicode text (GraphQL September 2025, §3.5.3). Numbers and Booleans become text on the way out only.</summary>
public sealed class StringCoercion() : TextCoercion<string>("String")
{
    protected override string Expectation => "a string";

    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }

    protected override object? Serialize(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        char character => character.ToString(),
        double number => double.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        float number => float.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        Uri uri => uri.OriginalString,
        _ => Numbers.TryGetLong(value, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
    };
}
