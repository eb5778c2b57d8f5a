using System.Buffers;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Requests;

/// <summary>Run alone: tests that listen to the engine's telemetry make it allocate.</summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    private const int Rounds = 100;

    [Fact]
    public void Execute_CachedTypeName_AllocatesAtMost300Bytes()
    {
        var server = new TestServer("type Query { a: String }", b => b.Field("Query", "a", new RowResolver((_, _) => "x")));

        BytesOf(server, "{ __typename }").ShouldBeLessThanOrEqualTo(300);
    }

    [Fact]
    public void Execute_ThousandObjects_AllocatesLessThan2048Bytes()
    {
        var items = Enumerable.Range(0, 1000).Select(object (i) => $"item {i}").ToArray();
        var server = new TestServer(
            "type Query { items: [Item!]! } type Item { name: String! }",
            b => b.Field("Query", "items", new RowResolver((_, _) => items)).Field("Item", "name", new PropertyBinding(item => item)));

        BytesOf(server, "{ items { name } }").ShouldBeLessThan(2048);
    }

    private static long BytesOf(TestServer server, string document)
    {
        var request = new OperationRequest { Document = document, Services = new ServiceTable() };
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        Answer(server.Executor, request, output);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            Answer(server.Executor, request, output);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }

    private static void Answer(RequestExecutor executor, OperationRequest request, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        var running = executor.ExecuteAsync(request);
        if (!running.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("An operation without async work must end on its caller's thread.");
        }

        using var result = running.Result;
        result.WriteTo(output);
    }
}
