using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Webhooks;

/// <summary>
/// The webhooks of an account through Personio's API v2. What they send is read with a <see cref="WebhookReceiver"/>.
/// </summary>
public sealed class WebhooksClient
{
    private const string ListRoute = "/v2/webhooks";
    private const string OneRoute = "/v2/webhooks/{id}";
    private const string EventsRoute = "/v2/webhooks/{id}/events";
    private const string ActivityRoute = "/v2/webhooks/{id}/activity";
    private const string PingRoute = "/v2/webhooks/{id}/ping";
    private const string TestRoute = "/v2/webhooks/{id}/test-event";
    private const string RedeliveryRoute = "/v2/webhooks/{id}/redelivery";
    private const string PageSize = "200";

    private readonly ResourceCalls calls;

    internal WebhooksClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>The webhooks that match, also those that were made in Personio itself.</summary>
    public IAsyncEnumerable<Webhook> ListAsync(WebhookFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute)
            .Add("limit", PageSize)
            .AddCommaList("enabled_events", [.. (filter?.EnabledEvents ?? []).Select(static name => name.Word)])
            .Add("status", filter?.Status?.Word);
        return calls.ListAsync(calls.Call(ListRoute, query), PersonioJsonContext.Default.Webhook, cancellationToken);
    }

    /// <summary>One webhook, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<Webhook?> GetAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(calls.Call(OneRoute, $"{ListRoute}/{id}"), PersonioJsonContext.Default.Webhook, cancellationToken)
        : null;

    /// <summary>
    /// Registers a webhook. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> list before trying
    /// again.
    /// </summary>
    /// <exception cref="PersonioConflictException">There is one for this address already.</exception>
    /// <exception cref="ArgumentException">The address does not begin with https.</exception>
    public Task<Webhook> CreateAsync(NewWebhook webhook, CancellationToken cancellationToken = default) => calls.PostAsync(
        calls.Call(ListRoute, ListRoute) with { JsonBody = WebhookWriter.Write(webhook) },
        PersonioJsonContext.Default.Webhook,
        cancellationToken);

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else. Read the webhook back to see what became of it.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such webhook.</exception>
    /// <exception cref="ArgumentException">The id cannot be one, or the address does not begin with https.</exception>
    public Task UpdateAsync(string id, WebhookChange change, CancellationToken cancellationToken = default) => calls.PatchAsync(
        calls.Call(OneRoute, Of(id)) with { JsonBody = WebhookWriter.Write(change) }, cancellationToken);

    /// <summary>Deletes a webhook; what it was still to be told is lost.</summary>
    /// <returns>False when there was no such webhook.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        calls.DeleteAsync(calls.Call(OneRoute, Of(id)), cancellationToken);

    /// <summary>What a webhook was told of in the last thirty days.</summary>
    public IAsyncEnumerable<WebhookEvent> ListEventsAsync(
        string id, WebhookEventFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(Of(id, "/events"))
            .Add("limit", PageSize)
            .Add("occurred_at.gte", PersonioTime.FormatInstant(filter?.Since))
            .Add("occurred_at.lte", PersonioTime.FormatInstant(filter?.Until))
            .Add("event_name", filter?.EventName?.Word);
        return calls.ListAsync(calls.Call(EventsRoute, query), PersonioJsonContext.Default.WebhookEvent, cancellationToken);
    }

    /// <summary>Every request that was made to a webhook in the last thirty days.</summary>
    public IAsyncEnumerable<WebhookDelivery> ListDeliveriesAsync(
        string id, WebhookDeliveryFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(Of(id, "/activity"))
            .Add("limit", PageSize)
            .Add("completed_at.gte", PersonioTime.FormatInstant(filter?.Since))
            .Add("completed_at.lte", PersonioTime.FormatInstant(filter?.Until))
            .Add("event_name", filter?.EventName?.Word)
            .Add("is_delivered", filter?.IsDelivered switch { true => "true", false => "false", null => null })
            .Add("redelivery_id", filter?.RedeliveryId);
        return calls.ListAsync(calls.Call(ActivityRoute, query), PersonioJsonContext.Default.WebhookDelivery, cancellationToken);
    }

    /// <summary>Has Personio send the event <c>ping</c>, whatever the webhook is told of.</summary>
    public Task PingAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(calls.Call(PingRoute, Of(id, "/ping")), cancellationToken);

    /// <summary>Has Personio send an event that did not happen.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="eventName">An event that the webhook is told of.</param>
    /// <param name="payload">What to send as the payload: a JSON object.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task SendTestAsync(string id, WebhookEventName eventName, JsonElement payload, CancellationToken cancellationToken = default) =>
        SendAsync(calls.Call(TestRoute, Of(id, "/test-event")) with { JsonBody = WebhookWriter.WriteTest(eventName, payload) }, cancellationToken);

    /// <summary>Has Personio send events once more: a hundred at most, and five hundred in an hour.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="events">Which, by when they occurred: one of the two bounds is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id to filter deliveries by; null when Personio tells none.</returns>
    /// <exception cref="ArgumentException">Neither bound is given, or another redelivery is named.</exception>
    public async Task<string?> RedeliverAsync(string id, WebhookDeliveryFilter events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        if ((events.Since is null && events.Until is null) || events.RedeliveryId is not null)
        {
            throw new ArgumentException("Say since or until when events occurred, and name no other redelivery.", nameof(events));
        }

        var request = calls.Call(RedeliveryRoute, Of(id, "/redelivery")) with { Method = HttpMethod.Post, JsonBody = WebhookWriter.Write(events) };
        using var payload = await calls.Transport.SendAsync(request, cancellationToken);
        return payload is null || payload.Json.IsEmpty ? null : JsonGuard.ReadWritten(payload, static payload =>
        {
            var reader = PersonioJson.Reader(payload.Json);
            reader.Read();
            return JsonMembers.ReadTextOrMember(ref reader, "redelivery_id"u8, "id"u8);
        });
    }

    private async Task SendAsync(PersonioRequest request, CancellationToken cancellationToken)
    {
        using var payload = await calls.Transport.SendAsync(request with { Method = HttpMethod.Post }, cancellationToken);
    }

    private static string Of(string id, string below = "") => $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}{below}";
}
