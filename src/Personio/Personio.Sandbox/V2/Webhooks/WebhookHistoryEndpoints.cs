using System.Text.Json;
using Personio.Sandbox.Limits;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.V2.Webhooks;

/// <summary><c>/v2/webhooks/{id}/events</c> and <c>/activity</c>: what happened, and each request that was made to tell it; 30 days, the newest first.</summary>
internal sealed class WebhookHistoryEndpoints(WebhookCenter center)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 200;

    private static readonly string[] OfEvents = ["occurred_at.gte", "occurred_at.lte", "event_name"];
    private static readonly string[] OfAttempts = ["completed_at.gte", "completed_at.lte", "event_name", "is_delivered", "redelivery_id"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/webhooks/{id}/events", ListEventsAsync)
            .WithMetadata(WebhookEndpoints.Reading, LimitGroup.V2("webhooks/{id}/events"));
        routes.MapGet("/v2/webhooks/{id}/activity", ListAttemptsAsync)
            .WithMetadata(WebhookEndpoints.Reading, LimitGroup.V2("webhooks/{id}/activity"));
    }

    private Task ListEventsAsync(HttpContext context)
    {
        if (Find(context, out var page, out var problem) is not { } history)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page!.Filters, OfEvents);
        var window = ReadWindow(filters, "occurred_at");
        var names = filters.List("event_name");
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(
                context,
                page,
                history.Events.Where(happened => Contains(window, happened.OccurredAt) && (names is null || names.Contains(happened.Name))),
                Write);
    }

    private Task ListAttemptsAsync(HttpContext context)
    {
        if (Find(context, out var page, out var problem) is not { } history)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page!.Filters, OfAttempts);
        var window = ReadWindow(filters, "completed_at");
        var names = filters.List("event_name");
        var delivered = filters.Word("is_delivered", "true", "false");
        var redelivery = filters.Text("redelivery_id");
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(context, page, history.Attempts.Where(Matches), Write);

        bool Matches(WebhookAttempt attempt)
            => Contains(window, attempt.CompletedAt)
                && (names is null || names.Contains(attempt.Event.Name))
                && (delivered is null || attempt.IsDelivered == (delivered == "true"))
                && (redelivery is null || attempt.RedeliveryId?.ToString() == redelivery);
    }

    public static void Write(Utf8JsonWriter json, WebhookEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("id", happened.Id);
        WriteMembers(json, happened);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WebhookAttempt attempt)
    {
        json.WriteStartObject();
        json.WriteString("id", attempt.Id);
        json.WriteStartObject("event");
        json.WriteString("id", attempt.Event.Id);
        WriteMembers(json, attempt.Event);
        json.WriteEndObject();
        json.WriteString("completed_at", V2Format.Instant(attempt.CompletedAt));
        json.WriteBoolean("is_delivered", attempt.IsDelivered);
        json.WriteStartObject("response");
        if (attempt.Status is { } status)
        {
            json.WriteNumber("status", status);
        }
        else
        {
            json.WriteNull("status");
            json.WriteString("error", attempt.Failure);
        }

        json.WriteEndObject();
        json.WriteString("redelivery_id", attempt.RedeliveryId?.ToString());
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, WebhookEvent happened)
    {
        json.WriteString("event_name", happened.Name);
        json.WriteString("occurred_at", V2Format.Instant(happened.OccurredAt));
        json.WritePropertyName("payload");
        json.WriteRawValue(happened.Payload);
    }

    private WebhookHistory? Find(HttpContext context, out PageRequest? page, out V2Problem? problem)
    {
        page = PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out problem);
        var history = page is null || WebhookEndpoints.Find(center, context) is not { } webhook ? null : center.HistoryOf(webhook.Id);
        problem ??= history is null ? V2Problem.ResourceNotFound : null;
        return history;
    }

    private static (DateTimeOffset? Since, DateTimeOffset? Until) ReadWindow(FilterReader filters, string name)
    {
        var since = filters.Instant(name + ".gte", acceptTimes: true);
        return (since, filters.Instant(name + ".lte", acceptTimes: true));
    }

    /// <summary>Compared as it is told, to the second.</summary>
    private static bool Contains((DateTimeOffset? Since, DateTimeOffset? Until) window, DateTimeOffset time)
    {
        var told = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
        return (window.Since is not { } since || told >= since) && (window.Until is not { } until || told <= until);
    }
}
