using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Webhooks;

[MutationType]
public static partial class WebhookMutations
{
    /// <summary>
    /// Has Personio tell this server what changes, which the subscriptions live from and which keeps what is cached right. May be repeated: a webhook
    /// for the same address is enabled, told of the wanted events, and given the present secret. The credential needs the right to write webhooks.
    /// </summary>
    /// <param name="input">What Personio is to tell.</param>
    [UseMutationConvention, WriteErrors, Cost(3 * UpstreamCost.Call)]
    public static Task<RegisterWebhookPayload> RegisterWebhookAsync(
        RegisterWebhookInput input, WebhookRegistry registry, CancellationToken cancellationToken)
        => registry.RegisterAsync(input, cancellationToken);

    /// <summary>Has Personio send a ping to a webhook, and tells what became of it.</summary>
    /// <param name="input">Which webhook.</param>
    [UseMutationConvention, WriteErrors, Cost(5 * UpstreamCost.Call)]
    public static Task<TestWebhookPayload> TestWebhookAsync(TestWebhookInput input, WebhookRegistry registry, CancellationToken cancellationToken)
        => registry.TestAsync(input.Id, cancellationToken);

    /// <summary>Deletes a webhook. What Personio had still to tell it is lost.</summary>
    /// <param name="input">Which webhook.</param>
    [UseMutationConvention, WriteErrors, Cost(UpstreamCost.Call)]
    public static Task<DeleteWebhookPayload> DeleteWebhookAsync(DeleteWebhookInput input, WebhookRegistry registry, CancellationToken cancellationToken)
        => registry.DeleteAsync(input.Id, cancellationToken);
}
