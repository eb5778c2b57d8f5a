using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Personio.Client.Json;

/// <summary>
/// Tolerant scalars. Personio writes numbers as strings and strings as numbers, booleans as 0 and 1, and nothing as <c>null</c>, <c>""</c>
/// or <c>[]</c> ("Personio v1: scalars"). Each method starts on a value and ends on its last token.
/// </summary>
internal static class JsonValues
{
    /// <summary>The text of a scalar; null for every form of emptiness, and for arrays and objects, which are skipped.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString() is { Length: > 0 } text ? text : null;
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    public static long? ReadInt64(ref Utf8JsonReader reader) =>
        long.TryParse(ReadText(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static int? ReadInt32(ref Utf8JsonReader reader) =>
        ReadInt64(ref reader) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <summary>No thousands separators: a decimal comma must not become a thousandfold value.</summary>
    public static decimal? ReadDecimal(ref Utf8JsonReader reader) => ToDecimal(ReadText(ref reader));

    public static decimal? ToDecimal(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A list of texts, whether it comes as an array, as one string, or as one of the empty forms.</summary>
    public static IReadOnlyList<string> ReadTexts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return ReadText(ref reader) is { } single ? [single] : [];
        }

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadText(ref reader) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The value exactly as it was written, for what this client does not know.</summary>
    public static string ReadRaw(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
    }
}
