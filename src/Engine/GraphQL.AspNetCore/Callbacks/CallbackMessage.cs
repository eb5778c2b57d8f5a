using System.Buffers;
using System.Text.Json;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>The messages to a gateway, as JSON in pooled pieces. Whoever makes one disposes of it.</summary>
internal sealed class CallbackMessage(CallbackRequest callback)
{
    private readonly JsonEncodedText _id = JsonEncodedText.Encode(callback.Id);

    /// <summary>Asks whether the gateway still wants the subscription, and shows that it is served.</summary>
    public SegmentedBuffer Check() => End(Begin("check"u8));

    /// <summary>A result, in no more bytes than the limit.</summary>
    public SegmentedBuffer Next(OperationResult result, long limit)
    {
        var message = Begin("next"u8, limit);
        message.Write(",\"payload\":"u8);
        result.WriteTo(message);
        return End(message);
    }

    /// <summary>The end of the events.</summary>
    public SegmentedBuffer Complete() => End(Begin("complete"u8));

    /// <summary>The end of a subscription that failed.</summary>
    public SegmentedBuffer Complete(OperationResult result)
    {
        var message = Begin("complete"u8);
        message.Write(",\"errors\":"u8);
        result.WriteErrorsTo(message);
        return End(message);
    }

    /// <summary>The end of a subscription that the server does not go on with.</summary>
    public SegmentedBuffer Complete(Refusal reason, string? errorId = null)
    {
        var message = Begin("complete"u8);
        message.Write(",\"errors\":"u8);
        RefusalErrors.Write(message, reason, errorId);
        return End(message);
    }

    private SegmentedBuffer Begin(ReadOnlySpan<byte> action, long limit = long.MaxValue)
    {
        var message = new SegmentedBuffer(limit);
        message.Write("{\"kind\":\"subscription\",\"action\":\""u8);
        message.Write(action);
        message.Write("\",\"id\":\""u8);
        message.Write(_id.EncodedUtf8Bytes);
        message.Write("\",\"verifier\":\""u8);
        message.Write(callback.Verifier.EncodedUtf8Bytes);
        message.Write("\""u8);
        return message;
    }

    private static SegmentedBuffer End(SegmentedBuffer message)
    {
        message.Write("}"u8);
        return message;
    }
}
