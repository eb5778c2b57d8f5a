using System.Text.Json;

namespace Personio.Client.Json;

/// <summary>
/// v1's wrapped attribute <c>{"label":"Email","value":…,"type":…}</c>, of which only the value is wanted. A bare value passes as well:
/// the same key is wrapped in one place and flat in another. Methods start on the property name and end on the value's last token.
/// </summary>
internal static class Wrapped
{
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ReadTextValue(ref reader);
    }

    /// <summary>An id, whatever it is written as; 0 stands for none.</summary>
    public static string? ReadId(ref Utf8JsonReader reader) => ReadText(ref reader) is { } id && id != "0" ? id : null;

    private static string? ReadTextValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return JsonValues.ReadText(ref reader);
        }

        string? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (isValue)
            {
                text = JsonValues.ReadText(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return text;
    }
}
