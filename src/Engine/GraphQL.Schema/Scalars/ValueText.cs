using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>How values are shown in error messages: enough to recognise one's own input, and no more.</summary>
internal static class ValueText
{
    private const int MaxLength = 80;

    // UTF-8 takes at most four bytes a character: from so many there are more characters than are shown.
    private const int MaxBytes = 4 * (MaxLength + 1);

    /// <summary>A literal as it stands in the document, cut when long.</summary>
    internal static string Of(IValueNode literal) => literal switch
    {
        IntValueNode number => Cut(number.Value),
        FloatValueNode number => Cut(number.Value),
        _ => Cut(SyntaxPrinter.Print((SyntaxNode)literal)),
    };

    /// <summary>A variable's value, cut when long. Bytes that are not UTF-8, which JSON parsers let pass, show as U+FFFD.</summary>
    internal static string Of(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            return "nothing";
        }

        var utf8 = JsonMarshal.GetRawUtf8Value(json);
        return Cut(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, MaxBytes)]));
    }

    /// <summary>A resolver's value: its type only, for the value may be personal.</summary>
    internal static string Of(object value) => $"a value of the .NET type {value.GetType().Name}";

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
