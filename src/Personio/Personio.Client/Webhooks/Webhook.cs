using System.Text.Json;
using Personio.Client.Resources;

namespace Personio.Client.Webhooks;

/// <summary>An address that Personio tells of changes. The token and the headers that it proves itself with are never read back.</summary>
public sealed record Webhook : PersonioResource
{
    /// <summary>Where events are sent.</summary>
    public string? Url { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whether anything is sent.</summary>
    public WebhookStatus? Status { get; init; }

    /// <summary>How Personio proves itself.</summary>
    public WebhookAuthentication? AuthType { get; init; }

    /// <summary>What it is told of.</summary>
    public IReadOnlyList<WebhookEventName> EnabledEvents { get; init; } = [];

    /// <summary>When it was registered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>Something that a webhook was told of.</summary>
public sealed record WebhookEvent : PersonioResource
{
    /// <summary>What happened.</summary>
    public WebhookEventName? EventName { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The ids of what it is about, as Personio sends them.</summary>
    public JsonElement? Payload { get; init; }
}

/// <summary>One request that Personio made to deliver an event.</summary>
public sealed record WebhookDelivery : PersonioResource
{
    /// <summary>What was to be delivered.</summary>
    public WebhookEvent? Event { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Whether the receiver acknowledged, which takes any status from 200 to 299 within three seconds.</summary>
    public bool? IsDelivered { get; init; }

    /// <summary>What the receiver answered.</summary>
    public WebhookResponse? Response { get; init; }

    /// <summary>The order to send it again that it belongs to; null for the regular deliveries.</summary>
    public string? RedeliveryId { get; init; }
}

/// <summary>What a receiver answered.</summary>
public sealed record WebhookResponse
{
    /// <summary>The HTTP status; null when there was no answer.</summary>
    public long? Status { get; init; }
}
