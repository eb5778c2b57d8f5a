using System.Text.Json;

namespace Personio.Sandbox.Hosting;

/// <summary>Answers of the sandbox's own pages under <c>/__sandbox</c>.</summary>
internal static class SandboxAnswer
{
    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
        => JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, write);

    public static Task WriteMistakeAsync(HttpContext context, string message, int status = StatusCodes.Status400BadRequest)
        => JsonAnswer.WriteV2Async(context, status, json =>
        {
            json.WriteStartObject();
            json.WriteString("error", message);
            json.WriteEndObject();
        });
}
