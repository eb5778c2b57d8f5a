namespace Personio.Subgraph.Webhooks;

/// <summary>What became of a registration.</summary>
/// <param name="Webhook">The webhook, enabled; what comes with its secret is believed from now on.</param>
/// <param name="Created">Whether it is new. One for the same address that there was before is told of the wanted events and given the present secret.</param>
public sealed record RegisterWebhookPayload(RegisteredWebhook Webhook, bool Created);

/// <summary>What became of a test.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Delivered">Whether this server acknowledged the test, as Personio tells; null where Personio did not tell within a few seconds.</param>
/// <param name="ResponseStatus">The HTTP status that Personio was answered; null where it was none, or is not known.</param>
public sealed record TestWebhookPayload(RegisteredWebhook Webhook, bool? Delivered, int? ResponseStatus);

/// <summary>What became of a deletion.</summary>
/// <param name="Id">The id of the webhook that is gone. What Personio had still to tell it is lost.</param>
public sealed record DeleteWebhookPayload([property: ID] string Id);
