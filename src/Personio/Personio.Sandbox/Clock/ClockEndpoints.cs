using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Clock;

/// <summary><c>/__sandbox/clock</c>: GET tells the sandbox's time, PUT puts it forward, stops it, or lets it go on.</summary>
internal sealed class ClockEndpoints(SandboxClock clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__sandbox/clock", TellAsync);
        routes.MapPut("/__sandbox/clock", SetAsync);
    }

    private Task TellAsync(HttpContext context) => SandboxAnswer.WriteAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteString("now", clock.GetUtcNow());
        json.WriteBoolean("stopped", clock.IsStopped);
        json.WriteEndObject();
    });

    private async Task SetAsync(HttpContext context)
    {
        ClockJson? read = null;
        try
        {
            read = await JsonSerializer.DeserializeAsync(context.Request.Body, ClockJsonContext.Default.ClockJson, context.RequestAborted);
        }
        catch (JsonException)
        {
            // Answered below, like a clock that is null.
        }

        var limit = SandboxClock.MaxAdvance.TotalSeconds;
        if (read is null || !(read.AdvanceSeconds >= 0 && read.AdvanceSeconds <= limit)
            || !clock.TryAdvance(TimeSpan.FromSeconds(read.AdvanceSeconds)))
        {
            await SandboxAnswer.WriteMistakeAsync(
                context,
                $$"""Send JSON such as {"advanceSeconds":3600,"stopped":true}; the clock goes forward by {{limit:0}} seconds in all at most.""");
            return;
        }

        if (read.Stopped is { } stopped)
        {
            clock.SetStopped(stopped);
        }

        await TellAsync(context);
    }
}

/// <summary>What to do with the clock.</summary>
internal sealed record ClockJson
{
    public double AdvanceSeconds { get; init; }

    /// <summary>Null leaves it as it is.</summary>
    public bool? Stopped { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ClockJson))]
internal sealed partial class ClockJsonContext : JsonSerializerContext;
