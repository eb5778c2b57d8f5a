using System.Buffers;
using System.IO.Pipelines;
using GraphQL.AspNetCore.Responses;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Writes events as the HTML standard has them ("Server-sent events", §9.2.6), each flushed and no faster than the client reads.</summary>
internal sealed class EventStreamWriter(PipeWriter output, ResultBudget budget, CancellationToken aborted) : IEventWriter
{
    private static readonly byte[] Comment = [.. ":\n\n"u8];

    // Without its empty data line, browsers do not tell of an event.
    private static readonly byte[] Complete = [.. "event: complete\ndata:\n\n"u8];

    public ValueTask BeginAsync() => KeepAliveAsync();

    public ValueTask KeepAliveAsync() => WriteAsync(Comment);

    public ValueTask CompleteAsync() => WriteAsync(Complete);

    public async ValueTask<bool> NextAsync(OperationResult result)
    {
        var (body, isLast) = budget.Write(result, Next);
        using (body)
        {
            await body.SendAsync(output, aborted);
        }

        aborted.ThrowIfCancellationRequested();
        return !isLast;
    }

    // A result is one line: its strings have their line breaks escaped.
    private static SegmentedBuffer Next(OperationResult result, long limit)
    {
        var body = new SegmentedBuffer(limit);
        body.Write("event: next\ndata: "u8);
        result.WriteTo(body);
        body.Write("\n\n"u8);
        return body;
    }

    private async ValueTask WriteAsync(byte[] bytes)
    {
        await output.WriteAsync(bytes, aborted);
        aborted.ThrowIfCancellationRequested();
    }
}
