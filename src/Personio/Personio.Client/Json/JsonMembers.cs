using System.Text.Json;

namespace Personio.Client.Json;

/// <summary>Finds members of an object without a model of the whole.</summary>
internal static class JsonMembers
{
    /// <summary>The text of a scalar, or of the named member of an object. Starts on the value and ends on its last token.</summary>
    public static string? ReadTextOrMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ReadOnlySpan<byte> otherName)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return JsonValues.ReadText(ref reader);
        }

        string? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name) || reader.ValueTextEquals(otherName);
            reader.Read();
            if (isWanted)
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

    /// <summary>
    /// The member of the outermost object, read up to its first token; null when there is none. What stands before it was only skipped.
    /// </summary>
    public static bool TryFind(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
