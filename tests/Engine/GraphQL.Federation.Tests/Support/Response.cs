using System.Buffers;
using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Federation.Tests.Support;

/// <summary>What a client would read.</summary>
internal static class Response
{
    public static JsonElement Read(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }
}
