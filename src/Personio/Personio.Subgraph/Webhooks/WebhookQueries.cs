using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Webhooks;

[QueryType]
public static partial class WebhookQueries
{
    /// <summary>The addresses that Personio tells of changes, those of other programs too. The credential needs the right to read webhooks.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<RegisteredWebhook>?> GetWebhooksAsync(WebhookRegistry registry, CancellationToken cancellationToken)
        => await registry.ListAsync(cancellationToken);
}
