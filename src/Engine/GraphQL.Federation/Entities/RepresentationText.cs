using System.Runtime.InteropServices;
using System.Text.Json;

namespace GraphQL.Federation.Entities;

/// <summary>
/// Whether names and strings of a representation can be read at all. JSON may hold half a surrogate pair in an escape, which .NET refuses by an
/// exception wherever it meets it, a comparison of names included.
/// </summary>
internal static class RepresentationText
{
    public static bool IsUnicode(JsonElement representation)
    {
        var utf8 = JsonMarshal.GetRawUtf8Value(representation);
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0)
        {
            return true;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
