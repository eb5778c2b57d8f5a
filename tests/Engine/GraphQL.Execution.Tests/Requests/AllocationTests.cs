using System.Buffers;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Requests;

public sealed class AllocationTests
{
    private const int Rounds = 100;

    [Fact]
    public void Execute_CachedTypeName_AllocatesLittle()
    {
        var server = new TestServer("type Query { a: String }", b => b.Field("Query", "a", new RowResolver((_, _) => "x")));
        var request = new OperationRequest { Document = "{ __typename }", Services = new ServiceTable() };
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        Answer(server.Executor, request, output);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            Answer(server.Executor, request, output);
        }

        // What is measured for an execution is below 800 bytes; the promise is 2,048.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds).ShouldBeLessThan(2048);
    }

    private static void Answer(RequestExecutor executor, OperationRequest request, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        var running = executor.ExecuteAsync(request);
        if (!running.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("An operation without async work must end on its caller's thread.");
        }

        running.Result.WriteTo(output);
    }
}
