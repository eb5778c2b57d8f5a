using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Personio.Sandbox.Hosting;

/// <summary>Writes an answer in one piece, with its length.</summary>
internal static class JsonAnswer
{
    public const string Json = "application/json";
    public const string Problem = "application/problem+json";

    /// <summary>Plain UTF-8: only what JSON itself asks for is escaped.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteV1Async(HttpContext context, int status, Action<Utf8JsonWriter> write)
        => WriteAsync(context, status, Json, write);

    public static Task WriteV2Async(HttpContext context, int status, Action<Utf8JsonWriter> write)
        => WriteAsync(context, status, status < 400 ? Json : Problem, write);

    public static async Task WriteAsync(HttpContext context, int status, string contentType, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var writer = new Utf8JsonWriter(buffer, Plain);
        await using (writer.ConfigureAwait(false))
        {
            write(writer);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
