using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.V2.Webhooks;

/// <summary>
/// <c>/v2/webhooks</c> (Personio v2: webhook management). Creations and changes answer the whole object, unlike most of v2, and never the
/// token or the headers.
/// </summary>
internal sealed class WebhookEndpoints(WebhookCenter center, SandboxOptions options)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 200;

    public static AccessRule Reading { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioWebhooksRead);

    public static AccessRule Writing { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioWebhooksWrite);

    public void Map(IEndpointRouteBuilder routes)
    {
        var all = LimitGroup.V2("webhooks");
        var one = LimitGroup.V2("webhooks/{id}");
        routes.MapGet("/v2/webhooks", ListAsync).WithMetadata(Reading, all);
        routes.MapPost("/v2/webhooks", CreateAsync).WithMetadata(Writing, all);
        routes.MapGet("/v2/webhooks/{id}", GetAsync).WithMetadata(Reading, one);
        routes.MapPatch("/v2/webhooks/{id}", UpdateAsync).WithMetadata(Writing, one);
        routes.MapDelete("/v2/webhooks/{id}", DeleteAsync).WithMetadata(Writing, one);
    }

    /// <summary>The webhook that a route names, or null.</summary>
    public static WebhookRecord? Find(WebhookCenter center, HttpContext context)
        => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) ? center.Find(id) : null;

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "enabled_events", "status");
        var events = filters.List("enabled_events");
        var status = filters.Word("status", "ENABLED", "DISABLED");
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(context, page, center.All.Where(Matches), Write);

        bool Matches(WebhookRecord webhook)
            => (events is null || webhook.EnabledEvents.Any(events.Contains)) && (status is null || webhook.IsEnabled == (status == "ENABLED"));
    }

    private Task GetAsync(HttpContext context) => Find(center, context) is { } webhook
        ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, webhook))
        : V2Problem.ResourceNotFound.WriteAsync(context);

    private async Task CreateAsync(HttpContext context)
    {
        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (WebhookDraft.Read(body, null, options, out var problem) is not { } webhook)
        {
            await problem!.WriteAsync(context);
            return;
        }

        await AnswerAsync(context, center.Add(webhook), StatusCodes.Status201Created, webhook);
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(center, context) is not { } before)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (WebhookDraft.Read(body, before, options, out var problem) is not { } webhook)
        {
            await problem!.WriteAsync(context);
            return;
        }

        await AnswerAsync(context, center.Update(webhook), StatusCodes.Status200OK, webhook);
    }

    private static Task AnswerAsync(HttpContext context, WebhookWrite write, int status, WebhookRecord webhook) => write switch
    {
        WebhookWrite.NotFound => V2Problem.ResourceNotFound.WriteAsync(context),
        WebhookWrite.AddressTaken => WebhookProblem.AddressTaken.WriteAsync(context),
        WebhookWrite.TooMany => WebhookProblem.TooMany.WriteAsync(context),
        _ => JsonAnswer.WriteV2Async(context, status, json => Write(json, webhook)),
    };

    private Task DeleteAsync(HttpContext context)
    {
        if (Find(center, context) is not { } webhook || !center.Remove(webhook.Id))
        {
            return V2Problem.ResourceNotFound.WriteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static void Write(Utf8JsonWriter json, WebhookRecord webhook)
    {
        json.WriteStartObject();
        json.WriteString("id", webhook.Id);
        json.WriteString("url", webhook.Url.OriginalString);
        json.WriteString("description", webhook.Description);
        json.WriteString("status", webhook.IsEnabled ? "ENABLED" : "DISABLED");
        json.WriteString("auth_type", webhook.AuthType);
        json.WriteStartArray("enabled_events");
        foreach (var name in webhook.EnabledEvents)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteString("created_at", V2Format.Instant(webhook.CreatedAt));
        json.WriteString("updated_at", V2Format.Instant(webhook.UpdatedAt));
        json.WriteEndObject();
    }
}
