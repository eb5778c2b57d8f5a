using System.Buffers;
using System.IO.Pipelines;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.ServerSentEvents;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.Multipart;

/// <summary>
/// Writes the results of a subscription as parts of <c>multipart/mixed</c> (Apollo's "Multipart HTTP protocol for GraphQL subscriptions", version
/// 1.0): each as a <c>payload</c>, an empty object as a sign of life, and the errors beside a <c>payload</c> of null where the subscription has failed.
/// </summary>
internal sealed class EventPartsWriter(PipeWriter output, ResultBudget budget, CancellationToken aborted) : IEventWriter
{
    // As the routers write it: some clients look for the protocol by these very characters. JSON cannot hold a line that begins with the boundary.
    public const string ContentType = "multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0";

    private static readonly byte[] Begin = [.. Delimiter, .. Headers, .. "{}"u8, .. Delimiter];
    private static readonly byte[] Heartbeat = [.. Headers, .. "{}"u8, .. Delimiter];
    private static readonly byte[] Close = [.. "--\r\n"u8];

    private static ReadOnlySpan<byte> Delimiter => "\r\n--graphql"u8;

    private static ReadOnlySpan<byte> Headers => "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8;

    public ValueTask BeginAsync() => WriteAsync(Begin);

    public ValueTask KeepAliveAsync() => WriteAsync(Heartbeat);

    public ValueTask CompleteAsync() => WriteAsync(Close);

    public async ValueTask<bool> NextAsync(OperationResult result)
    {
        var (body, isLast) = budget.Write(result, Part);
        using (body)
        {
            await body.SendAsync(output, aborted);
        }

        aborted.ThrowIfCancellationRequested();
        return !isLast;
    }

    // The delimiter behind a part goes with it: clients take a part for whole when they see the next one begin.
    private static SegmentedBuffer Part(OperationResult result, long limit)
    {
        var body = new SegmentedBuffer(limit);
        body.Write(Headers);
        if (IsTheEnd(result.Outcome))
        {
            body.Write("{\"payload\":null,\"errors\":"u8);
            result.WriteErrorsTo(body);
        }
        else
        {
            body.Write("{\"payload\":"u8);
            result.WriteTo(body);
        }

        body.Write("}"u8);
        body.Write(Delimiter);
        return body;
    }

    // After a timeout, or a result that is too large, the next event comes as usual.
    private static bool IsTheEnd(OperationOutcome outcome) => outcome is not
        (OperationOutcome.Executed or OperationOutcome.CostOnly or OperationOutcome.TimedOut or OperationOutcome.TooLarge);

    private async ValueTask WriteAsync(byte[] bytes)
    {
        await output.WriteAsync(bytes, aborted);
        aborted.ThrowIfCancellationRequested();
    }
}
