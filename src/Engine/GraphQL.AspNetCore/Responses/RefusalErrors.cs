using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.AspNetCore.Requests;

namespace GraphQL.AspNetCore.Responses;

/// <summary>A refusal as a list of GraphQL errors: one, with its code.</summary>
internal static class RefusalErrors
{
    // The content type is JSON and may not be guessed otherwise, so nothing needs the escapes that protect HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, Refusal refusal, string? errorId)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("message"u8, refusal.Message);
        json.WriteStartObject("extensions"u8);
        json.WriteString("code"u8, refusal.Code);
        if (errorId is not null)
        {
            json.WriteString("id"u8, errorId);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
