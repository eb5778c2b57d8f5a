using System.Runtime.ExceptionServices;
using Personio.Client.Connections;
using Personio.Client.Webhooks;
using Personio.Subgraph.Accounts;

namespace Personio.Subgraph.Webhooks;

/// <summary>Asks Personio how the webhooks of the scope's connection are doing.</summary>
internal sealed class WebhookMonitor(ChosenConnection chosen, ConnectionProbe probe, RecentFindings recent, TimeProvider time)
{
    // As many as one call brings.
    private const int MostDeliveries = 200;

    private static readonly TimeSpan Past = TimeSpan.FromHours(24);

    /// <summary>How they are doing.</summary>
    /// <exception cref="Client.Errors.PersonioException">Personio does not say, for want of the right, for instance.</exception>
    public async Task<WebhookHealth?> ReadAsync(CancellationToken cancellationToken)
    {
        var connection = chosen.Name;
        var since = time.GetUtcNow() - Past;
        var finding = await probe.FindAsync(
            recent.Webhooks, (services, stop) => LookAsync(services.GetRequiredService<WebhooksClient>(), connection, since, stop), cancellationToken);
        if (finding.Fault is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        return finding.Value;
    }

    private static async Task<WebhookHealth> LookAsync(WebhooksClient client, string connection, DateTimeOffset since, CancellationToken stop)
    {
        var ours = new List<WebhookTraffic>();
        await foreach (var webhook in client.ListAsync(filter: null, stop))
        {
            if (WebhookAddress.IsOf(webhook.Url, connection))
            {
                ours.Add(await CountAsync(client, RegisteredWebhook.Of(webhook, connection), since, stop));
            }
        }

        return new WebhookHealth(ours.Count > 0, ours.Any(traffic => traffic.Webhook.IsEnabled), ours);
    }

    // The latest come first.
    private static async Task<WebhookTraffic> CountAsync(WebhooksClient client, RegisteredWebhook webhook, DateTimeOffset since, CancellationToken stop)
    {
        var deliveries = await client
            .ListDeliveriesAsync(webhook.Id, new WebhookDeliveryFilter { Since = since }, stop)
            .Take(MostDeliveries)
            .ToListAsync(stop);
        var (delivered, failed) = (deliveries.Where(delivery => delivery.IsDelivered == true).ToList(), deliveries.Where(delivery => delivery.IsDelivered == false).ToList());
        var lastFailure = failed.MaxBy(delivery => delivery.CompletedAt);
        return new WebhookTraffic(
            webhook,
            delivered.Count,
            failed.Count,
            delivered.Max(delivery => delivery.CompletedAt),
            lastFailure?.CompletedAt,
            (int?)lastFailure?.Response?.Status);
    }
}
