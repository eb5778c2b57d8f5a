namespace Personio.Subgraph.Webhooks;

/// <summary>What Personio says of the webhooks that lead to this server.</summary>
/// <param name="Registered">Whether there is one, as far as addresses tell. Without one changes are found by polling only.</param>
/// <param name="Enabled">Whether one of them is sent anything.</param>
/// <param name="Webhooks">Those that lead here, with what became of their deliveries.</param>
public sealed record WebhookHealth(bool Registered, bool Enabled, IReadOnlyList<WebhookTraffic> Webhooks);

/// <summary>A webhook's deliveries in the last 24 hours, the latest 200 of them.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Delivered">How many deliveries were acknowledged.</param>
/// <param name="Failed">How many were not. Personio tries again for some days, so an event may be among both.</param>
/// <param name="LastDeliveredAt">When one was last acknowledged; null where none was.</param>
/// <param name="LastFailedAt">When one last failed; null where none did.</param>
/// <param name="LastFailureStatus">The HTTP status that the last failed one was answered with; null where there was no answer, or no failure.</param>
public sealed record WebhookTraffic(
    RegisteredWebhook Webhook, int Delivered, int Failed, DateTimeOffset? LastDeliveredAt, DateTimeOffset? LastFailedAt, int? LastFailureStatus);
