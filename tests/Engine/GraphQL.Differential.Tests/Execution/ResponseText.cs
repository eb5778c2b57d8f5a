using System.Buffers;
using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Differential.Tests.Execution;

/// <summary>Reads back what an executor writes.</summary>
internal static class ResponseText
{
    public static JsonElement Read(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
