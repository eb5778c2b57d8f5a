using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Personio.Sandbox.Faults;

/// <summary>Lets a call be carried out, and spoils its answer on the way.</summary>
internal sealed class SpoiltAnswer
{
    private const int Padding = 24 * 1024 * 1024;
    private const int MaxLists = 1_000;
    private const int Trickles = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, string> _lastRows = new(StringComparer.Ordinal);

    /// <summary>The body that the call is answered with; status and headers are set and nothing has left yet.</summary>
    public static async Task<byte[]> CatchAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        var caught = new StreamResponseBodyFeature(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(caught);
        try
        {
            await next(context);
            await caught.CompleteAsync();
        }
        finally
        {
            context.Features.Set(wire);
        }

        return buffer.ToArray();
    }

    public Task SendAsync(HttpContext context, SandboxFaultAnswer spoil, byte[] body) => spoil switch
    {
        SandboxFaultAnswer.Truncated => WholeAsync(context, body[..(body.Length / 2)]),
        SandboxFaultAnswer.CutShort => CutShortAsync(context, body),
        SandboxFaultAnswer.Slow => TrickleAsync(context, body),
        SandboxFaultAnswer.WrongContentType => AsHtmlAsync(context, body),
        SandboxFaultAnswer.Oversized => WholeAsync(context, [.. body, .. Enumerable.Repeat((byte)' ', Padding)]),
        SandboxFaultAnswer.DuplicateRows => WholeAsync(context, Rewrite(body, list => Duplicate(context, list))),
        SandboxFaultAnswer.NextIsItself => WholeAsync(context, Rewrite(body, list => PointAtItself(context, list))),
        _ => WholeAsync(context, body),
    };

    private static async Task WholeAsync(HttpContext context, byte[] body)
    {
        if (body.Length > 0)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static Task AsHtmlAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "text/html";
        return WholeAsync(context, body);
    }

    private static async Task CutShortAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length == 0 ? null : body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task TrickleAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length == 0 ? null : body.Length;
        foreach (var piece in body.Chunk((body.Length / Trickles) + 1))
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Pause, TimeProvider.System, context.RequestAborted);
        }
    }

    private static byte[] Rewrite(byte[] body, Action<JsonObject> change)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject list)
            {
                change(list);
                return Encoding.UTF8.GetBytes(list.ToJsonString());
            }
        }
        catch (JsonException)
        {
            // A picture, a file or nothing at all is no list: it stays as it is.
        }

        return body;
    }

    private void Duplicate(HttpContext context, JsonObject list)
    {
        if (list["_data"] is not JsonArray { Count: > 0 } rows)
        {
            return;
        }

        var key = $"{context.Request.Method} {context.Request.Path}";
        var isFirst = !context.Request.Query.ContainsKey("cursor");
        var last = rows[^1]!.ToJsonString();
        rows.Insert(0, !isFirst && _lastRows.TryGetValue(key, out var before) ? JsonNode.Parse(before) : rows[0]!.DeepClone());
        if (_lastRows.Count < MaxLists)
        {
            _lastRows[key] = last;
        }
    }

    private static void PointAtItself(HttpContext context, JsonObject list)
    {
        if (list["_data"] is JsonArray && list["_meta"] is JsonObject meta && meta["links"] is JsonObject links)
        {
            links["next"] = new JsonObject { ["href"] = context.Request.GetEncodedUrl() };
        }
    }
}
