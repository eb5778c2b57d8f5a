using System.Text.Json.Serialization;

namespace Personio.Subgraph.Webhooks;

/// <summary>What webhooks have brought to this server, to a second. Known for 30 days, without Redis as long as the process lives.</summary>
/// <param name="LastAt">When the last one came that proved itself, a ping too; null where none did.</param>
/// <param name="LastEvent">What it told of, in Personio's words, such as `person.updated`.</param>
/// <param name="LastOccurredAt">When that had happened, by Personio's clock.</param>
/// <param name="LagSeconds">How long after that it came, in seconds; clocks differ, so it may be a little too much or too little. 0 where it seems to have come before.</param>
/// <param name="LastRefusedAt">When the last one came that was refused; null where none was.</param>
/// <param name="LastRefusal">Why: `NOT_AUTHENTIC`, `TOO_LARGE` or `MALFORMED`. What is not authentic need not have come from Personio.</param>
public sealed record WebhookReceipts(
    DateTimeOffset? LastAt, string? LastEvent, DateTimeOffset? LastOccurredAt, int? LagSeconds, DateTimeOffset? LastRefusedAt, WebhookRefusal? LastRefusal);

/// <summary>Why what came in at a webhook's address was not believed.</summary>
public enum WebhookRefusal
{
    /// <summary>It does not have the token or the headers that Personio was told to prove itself with.</summary>
    NotAuthentic,

    /// <summary>It has more bytes than any event.</summary>
    TooLarge,

    /// <summary>It is no event.</summary>
    Malformed,
}

/// <summary>The last webhook that was believed.</summary>
internal sealed record AcceptedWebhook(DateTimeOffset At, string Event, DateTimeOffset OccurredAt);

/// <summary>The last one that was not.</summary>
internal sealed record RefusedWebhook(DateTimeOffset At, WebhookRefusal Why);

[JsonSerializable(typeof(AcceptedWebhook))]
[JsonSerializable(typeof(RefusedWebhook))]
internal sealed partial class WebhookReceiptJson : JsonSerializerContext;
