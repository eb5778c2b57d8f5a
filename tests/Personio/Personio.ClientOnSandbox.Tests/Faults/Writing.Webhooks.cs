using System.Text.Json;
using Personio.Client.Webhooks;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Writing
{
    private static readonly JsonElement Payload = JsonDocument.Parse("""{"person":{"id":"5"}}""").RootElement;

    private static Writing[] Webhooks =>
    [
        new("WebhooksClient.CreateAsync", "POST", "/v2/webhooks",
            (s, n) => s.Client<WebhooksClient>().ListAsync().CountAsync(hook => hook.Description == Text(n)).AsTask(),
            (s, n) => s.Client<WebhooksClient>().CreateAsync(new NewWebhook
            {
                Url = new Uri($"https://new{n}.test"), Description = Text(n), EnabledEvents = [], Credential = WebhookCredential.None,
            })),
        new("WebhooksClient.UpdateAsync", "PATCH", "/v2/webhooks/",
            async (s, n) => Once((await s.Client<WebhooksClient>().GetAsync(s.Target))!.Description == Text(n)),
            (s, n) => s.Client<WebhooksClient>().UpdateAsync(s.Target, new WebhookChange { Description = Text(n) }))
        {
            Prepare = RegisterAsync, Answer = AnswerUse.Ignored,
        },
        new("WebhooksClient.DeleteAsync", "DELETE", "/v2/webhooks/",
            async (s, _) => Once(await s.Client<WebhooksClient>().GetAsync(s.Target) is null),
            async (s, _) => (await s.Client<WebhooksClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = RegisterAsync, Answer = AnswerUse.None,
        },
        new("WebhooksClient.PingAsync", "POST", "/v2/webhooks/",
            async (s, _) => await CountEvents(s, WebhookEventName.Ping) - 1, (s, _) => s.Client<WebhooksClient>().PingAsync(s.Target))
        {
            Prepare = RegisterAsync, Answer = AnswerUse.Ignored,
        },
        new("WebhooksClient.SendTestAsync", "POST", "/v2/webhooks/",
            (s, _) => CountEvents(s, WebhookEventName.PersonUpdated),
            (s, _) => s.Client<WebhooksClient>().SendTestAsync(s.Target, WebhookEventName.PersonUpdated, Payload))
        {
            Prepare = RegisterAsync, Answer = AnswerUse.Ignored,
        },
        new("WebhooksClient.RedeliverAsync", "POST", "/v2/webhooks/", CountRedeliveriesAsync,
            (s, _) => s.Client<WebhooksClient>().RedeliverAsync(s.Target, new WebhookDeliveryFilter { Since = DateTimeOffset.UnixEpoch }))
        {
            Prepare = RegisterAsync,
        },
    ];

    private static Task<string> RegisterAsync(FaultySession session, int number) => Scenery.RegisterWebhookAsync(session, $"hook{number}");

    private static Task<int> CountEvents(FaultySession session, WebhookEventName name) =>
        session.Client<WebhooksClient>().ListEventsAsync(session.Target, new WebhookEventFilter { EventName = name }).CountAsync().AsTask();

    private static Task<int> CountRedeliveriesAsync(FaultySession session, int number) => session.Client<WebhooksClient>()
        .ListDeliveriesAsync(session.Target).Select(delivery => delivery.RedeliveryId).OfType<string>().Distinct().CountAsync().AsTask();
}
