using Personio.Client.Webhooks;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private static Reading[] Webhooks =>
    [
        new("WebhooksClient.ListAsync", "/v2/webhooks", true, s => Each(s.Client<WebhooksClient>().ListAsync())),
        new("WebhooksClient.GetAsync", "/v2/webhooks/", false, async s => (await s.Client<WebhooksClient>().GetAsync(s.Scenery.Webhook))?.Url ?? "none"),
        new("WebhooksClient.ListEventsAsync", "/v2/webhooks/", true, s => Each(s.Client<WebhooksClient>().ListEventsAsync(s.Scenery.Webhook))),
        new("WebhooksClient.ListDeliveriesAsync", "/v2/webhooks/", true, s => Each(s.Client<WebhooksClient>().ListDeliveriesAsync(s.Scenery.Webhook))),
    ];
}
