using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.ControlPanel;

/// <summary>
/// <c>GET /__sandbox/webhooks</c> lists webhooks without what they prove themselves by, and <c>POST /__sandbox/webhooks/{id}/fire</c> tells one of an event
/// that did not happen, whether it is enabled or not.
/// </summary>
internal sealed class WebhookFiringEndpoints(WebhookCenter center, CompanyState company, SandboxOptions options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/__sandbox/webhooks", ListAsync);
        routes.MapPost("/__sandbox/webhooks/{id}/fire", FireAsync);
    }

    private Task ListAsync(HttpContext context) => SandboxAnswer.WriteAsync(context, json =>
    {
        json.WriteStartObject();
        WriteWords(json, "events", CompanyEvents.All);
        json.WriteStartArray("webhooks");
        foreach (var webhook in center.All)
        {
            json.WriteStartObject();
            json.WriteString("id", webhook.Id);
            json.WriteString("url", webhook.Url.OriginalString);
            json.WriteString("description", webhook.Description);
            json.WriteBoolean("enabled", webhook.IsEnabled);
            WriteWords(json, "events", webhook.EnabledEvents);
            WriteLast(json, center.HistoryOf(webhook.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private async Task FireAsync(HttpContext context)
    {
        FiringJson? asked = null;
        try
        {
            asked = await JsonSerializer.DeserializeAsync(context.Request.Body, FiringJsonContext.Default.FiringJson, context.RequestAborted);
        }
        catch (JsonException)
        {
            // Answered below, like a body that is null.
        }

        if (asked?.Event is not { } name || !CompanyEvents.All.Contains(name, StringComparer.Ordinal))
        {
            await SandboxAnswer.WriteMistakeAsync(context, $$"""Send {"event":"…"} with one of {{string.Join(", ", CompanyEvents.All)}}.""");
            return;
        }

        if (!Guid.TryParse((string?)context.Request.RouteValues["id"], out var id) || center.Find(id) is null)
        {
            await SandboxAnswer.WriteMistakeAsync(context, "There is no such webhook.", StatusCodes.Status404NotFound);
            return;
        }

        if (SampleChange.Of(company, name) is not { } change)
        {
            await SandboxAnswer.WriteMistakeAsync(context, $"The company has nothing that {name} could tell of.", StatusCodes.Status409Conflict);
            return;
        }

        center.Tell(id, name, WebhookEnvelope.PayloadOf(change, options.Webhooks.HyphenatedKeys));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    /// <summary>What became of the last request.</summary>
    private static void WriteLast(Utf8JsonWriter json, WebhookHistory? history)
    {
        if (history?.Attempts is not [var last, ..])
        {
            json.WriteNull("last");
            return;
        }

        json.WriteStartObject("last");
        json.WriteString("event", last.Event.Name);
        json.WriteString("time", last.CompletedAt);
        json.WriteString("result", last.Failure ?? $"{last.Status}");
        json.WriteBoolean("delivered", last.IsDelivered);
        json.WriteEndObject();
    }
}

/// <summary>What to tell a webhook of.</summary>
internal sealed record FiringJson
{
    public string? Event { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FiringJson))]
internal sealed partial class FiringJsonContext : JsonSerializerContext;
