using System.Buffers;
using System.IO.Pipelines;
using GraphQL.AspNetCore.Responses;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GraphQL.AspNetCore.Multipart;

/// <summary>
/// Answers with <c>multipart/mixed</c> (GraphQL over HTTP, "Incremental Delivery"): each part of the response as a body part of JSON, sent as
/// soon as it is there. The next one is made when the client has taken the last.
/// </summary>
internal sealed class MultipartSender(RequestExecutor executor)
{
    // JSON cannot hold a line that begins with the boundary.
    private const string ContentType = "multipart/mixed; boundary=\"-\"";

    private static readonly byte[] Delimiter = [.. "\r\n---"u8];
    private static readonly byte[] Headers = [.. "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8];
    private static readonly byte[] Close = [.. "--\r\n"u8];

    /// <summary>Sends all results to the end of the stream or of the connection. A host that stops waits for it, as for any response.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public async Task SendAsync(HttpContext context, ResponseStream stream)
    {
        Begin(context);
        var output = context.Response.BodyWriter;
        output.Write(Delimiter);
        var budget = new ResultBudget(stream, executor.Options.Limits.MaxResultBytes);
        await foreach (var result in stream.WithCancellation(context.RequestAborted))
        {
            using var written = result;
            var (body, isLast) = budget.Write(result, Write);
            using (body)
            {
                // A client learns of the last part, and of the end, in one go.
                if (isLast || stream.Result is not null)
                {
                    body.Write(Close);
                }

                await SendAsync(body, output, context.RequestAborted);
            }

            if (isLast)
            {
                return;
            }
        }
    }

    private static void Begin(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // Asks reverse proxies not to hold parts back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    private static SegmentedBuffer Write(OperationResult result, long limit)
    {
        // The delimiter behind a part goes with it: clients take a part for whole when they see the next one begin.
        var body = new SegmentedBuffer(limit);
        body.Write(Headers);
        result.WriteTo(body);
        body.Write(Delimiter);
        return body;
    }

    private static async Task SendAsync(SegmentedBuffer body, PipeWriter output, CancellationToken aborted)
    {
        await body.SendAsync(output, aborted);
        aborted.ThrowIfCancellationRequested();
    }
}
