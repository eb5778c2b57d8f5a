using System.Text.Json;

namespace Personio.Sandbox.Hosting;

/// <summary>Answers of the sandbox's own pages under <c>/__sandbox</c>.</summary>
internal static class SandboxAnswer
{
    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
        => JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, write);

    public static Task WriteMistakeAsync(HttpContext context, string message, int status = StatusCodes.Status400BadRequest)
        => WriteMistakeAsync(context, message, [], status);

    /// <summary>With what is wrong one by one.</summary>
    public static Task WriteMistakeAsync(
        HttpContext context, string message, IReadOnlyList<string> details, int status = StatusCodes.Status400BadRequest)
        => JsonAnswer.WriteV2Async(context, status, json =>
        {
            json.WriteStartObject();
            json.WriteString("error", message);
            if (details.Count > 0)
            {
                json.WriteStartArray("mistakes");
                foreach (var detail in details)
                {
                    json.WriteStringValue(detail);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
}
