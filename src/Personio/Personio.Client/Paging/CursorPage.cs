using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Paging;

/// <summary>Reads one element of a list; starts on its first token and ends on its last.</summary>
internal delegate T ElementReader<out T>(ref Utf8JsonReader reader, string endpoint);

/// <summary>One page of a v2 list: <c>{"_data":[…],"_meta":{"links":{"next":{"href":"…"}}}}</c>.</summary>
internal sealed record CursorPage<T>(IReadOnlyList<T> Items, string? Next)
{
    public static CursorPage<T> Read(PersonioPayload payload, ElementReader<T> element, bool emptyBodyIsEmptyList)
    {
        if (emptyBodyIsEmptyList && payload.Json.IsEmpty)
        {
            return new CursorPage<T>([], null);
        }

        return payload.ReadOnce(
            typeof(T), payload => JsonGuard.Read(payload, payload => Read(payload.Json, payload.Endpoint, element)));
    }

    private static CursorPage<T> Read(ReadOnlySpan<byte> json, string endpoint, ElementReader<T> element)
    {
        var reader = PersonioJson.Reader(json);
        reader.Read();
        List<T>? items = null;
        string? next = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw PersonioErrors.BadResponse(endpoint, "it is not an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("_data"u8))
            {
                reader.Read();
                items = ReadItems(ref reader, endpoint, element);
            }
            else if (reader.ValueTextEquals("_meta"u8))
            {
                reader.Read();
                next = ReadNext(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new CursorPage<T>(items ?? throw PersonioErrors.BadResponse(endpoint, "it has no _data."), next);
    }

    private static List<T> ReadItems(ref Utf8JsonReader reader, string endpoint, ElementReader<T> element)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw PersonioErrors.BadResponse(endpoint, "its _data is not a list.");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(element(ref reader, endpoint));
        }

        return items;
    }

    /// <summary>Descends through <c>_meta.links.next.href</c>; <c>next</c> may be a plain string, and every part null or absent.</summary>
    private static string? ReadNext(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return JsonValues.ReadText(ref reader);
        }

        string? next = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var leads = reader.ValueTextEquals("links"u8) || reader.ValueTextEquals("next"u8) || reader.ValueTextEquals("href"u8);
            reader.Read();
            if (leads)
            {
                next = ReadNext(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return next;
    }
}
