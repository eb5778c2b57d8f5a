using System.Buffers;
using System.Text.Json;
using GraphQL.AspNetCore.Requests;

namespace GraphQL.AspNetCore.Responses;

/// <summary>A refusal as a list of GraphQL errors: one, with its code.</summary>
internal static class RefusalErrors
{
    public static void Write(IBufferWriter<byte> output, Refusal refusal, string? errorId)
    {
        using var json = new Utf8JsonWriter(output);
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
