using System.Buffers;
using System.Text.Json;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.WebSockets;

/// <summary>The messages of a server, as JSON in pooled pieces. Whoever makes one disposes of it.</summary>
internal static class ServerMessage
{
    public static SegmentedBuffer Ack()
    {
        var message = new SegmentedBuffer();
        message.Write("{\"type\":\"connection_ack\"}"u8);
        return message;
    }

    /// <summary>The answer to a ping; carries the ping's payload, if any.</summary>
    public static SegmentedBuffer Pong(JsonElement payload)
    {
        var message = new SegmentedBuffer();
        using var json = new Utf8JsonWriter(message);
        json.WriteStartObject();
        json.WriteString("type"u8, "pong"u8);
        if (payload.ValueKind is JsonValueKind.Object)
        {
            json.WritePropertyName("payload"u8);
            payload.WriteTo(json);
        }

        json.WriteEndObject();
        return message;
    }

    /// <summary>A result, in no more bytes than the limit.</summary>
    public static SegmentedBuffer Next(JsonEncodedText id, OperationResult result, long limit)
    {
        var message = Begin(id, "next"u8, limit);
        message.Write(",\"payload\":"u8);
        result.WriteTo(message);
        return End(message);
    }

    public static SegmentedBuffer Error(JsonEncodedText id, OperationResult result)
    {
        var message = Begin(id, "error"u8);
        message.Write(",\"payload\":"u8);
        result.WriteErrorsTo(message);
        return End(message);
    }

    public static SegmentedBuffer Error(JsonEncodedText id, Refusal refusal, string? errorId = null)
    {
        var message = Begin(id, "error"u8);
        message.Write(",\"payload\":"u8);
        RefusalErrors.Write(message, refusal, errorId);
        return End(message);
    }

    public static SegmentedBuffer Complete(JsonEncodedText id) => End(Begin(id, "complete"u8));

    private static SegmentedBuffer Begin(JsonEncodedText id, ReadOnlySpan<byte> type, long limit = long.MaxValue)
    {
        var message = new SegmentedBuffer(limit);
        message.Write("{\"id\":\""u8);
        message.Write(id.EncodedUtf8Bytes);
        message.Write("\",\"type\":\""u8);
        message.Write(type);
        message.Write("\""u8);
        return message;
    }

    private static SegmentedBuffer End(SegmentedBuffer message)
    {
        message.Write("}"u8);
        return message;
    }
}
