using System.Buffers;
using System.Globalization;
using GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace GraphQL.AspNetCore.Responses;

/// <summary>Answers with a GraphQL response: always JSON in UTF-8, always with a length, never cached unless someone asked for it.</summary>
internal static class ResponseSender
{
    public static async Task SendAsync(HttpContext context, Refusal refusal, ResponseMediaType mediaType, string? errorId = null)
    {
        using var body = new SegmentedBuffer();
        Write(body, refusal, errorId);
        if (refusal.Allow is { } allow)
        {
            context.Response.Headers.Allow = allow;
        }

        if (refusal.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await SendAsync(context, body, refusal.Status, mediaType);
    }

    public static async Task SendAsync(HttpContext context, SegmentedBuffer body, int status, ResponseMediaType mediaType)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType.ContentType;
        response.ContentLength = body.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = "no-store";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await body.SendAsync(response.BodyWriter, context.RequestAborted);
        }
    }

    /// <summary>Writes a refusal as a response without data.</summary>
    public static void Write(IBufferWriter<byte> output, Refusal refusal, string? errorId = null)
    {
        output.Write("{\"errors\":"u8);
        RefusalErrors.Write(output, refusal, errorId);
        output.Write("}"u8);
    }
}
