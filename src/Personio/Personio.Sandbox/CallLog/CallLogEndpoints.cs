using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.CallLog;

/// <summary><c>GET /__sandbox/calls?since=n</c> and <c>DELETE</c>.</summary>
internal sealed class CallLogEndpoints(CallRecorder calls)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__sandbox/calls", ListAsync);
        routes.MapDelete("/__sandbox/calls", ClearAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        long since = 0;
        if (context.Request.Query["since"] is { Count: > 0 } values
            && !long.TryParse(values[^1], NumberStyles.None, CultureInfo.InvariantCulture, out since))
        {
            return SandboxAnswer.WriteMistakeAsync(context, "since must be the sequence number of a call, such as 42.");
        }

        return SandboxAnswer.WriteAsync(context, json =>
        {
            json.WriteStartArray();
            foreach (var call in calls.Since(since))
            {
                Write(json, call);
            }

            json.WriteEndArray();
        });
    }

    private Task ClearAsync(HttpContext context)
    {
        calls.Clear();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static void Write(Utf8JsonWriter json, SandboxCall call)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", call.Sequence);
        json.WriteString("time", call.Time);
        json.WriteString("method", call.Method);
        json.WriteString("path", call.Path);
        json.WriteString("query", call.Query);
        json.WriteString("route", call.Route);
        json.WriteNumber("status", call.Status);
        json.WriteNumber("durationMilliseconds", Math.Round(call.DurationMilliseconds, 3));
        json.WriteEndObject();
    }
}
