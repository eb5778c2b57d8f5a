using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace GraphQL.Data;

/// <summary>
/// A cursor of a filtered or ordered list, as text: opaque to clients. It has the mark of the list, so that one of another list is not
/// taken for a place in this one; the item's position; and what the list is ordered by, so that it stays at its place when items come and go.
/// </summary>
/// <param name="List">The mark of the list's filter and order.</param>
/// <param name="Position">The item's position, counted from 0.</param>
/// <param name="Places">The item's place by each field of the order; empty where the list is not ordered, or they are too long.</param>
internal readonly record struct QueryCursor(string List, int Position, IReadOnlyList<string?> Places)
{
    // A cursor travels in addresses. Longer ones say the position alone.
    private const int MaxPlacesLength = 512;
    private const int MaxLength = 8192;

    public string Encode()
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(List);
            writer.WriteNumberValue(Position);
            foreach (var place in Places.Sum(p => p?.Length ?? 0) <= MaxPlacesLength ? Places : [])
            {
                if (place is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    // As bytes: the writer refuses a text with half a surrogate pair.
                    writer.WriteStringValue(Encoding.UTF8.GetBytes(place));
                }
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(json.WrittenSpan);
    }

    /// <summary>Reads a cursor; null where the text is none of this kind.</summary>
    public static QueryCursor? TryDecode(string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null; // no JSON, or a string in it that is no text
        }
    }

    private static QueryCursor? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() < 2
            || json[0].ValueKind != JsonValueKind.String
            || json[1].ValueKind != JsonValueKind.Number || !json[1].TryGetInt32(out var position) || position is < 0 or int.MaxValue)
        {
            return null;
        }

        var places = json.EnumerateArray().Skip(2).ToList();
        return places.TrueForAll(p => p.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            ? new QueryCursor(json[0].GetString()!, position, [.. places.Select(p => p.GetString())])
            : null;
    }
}
