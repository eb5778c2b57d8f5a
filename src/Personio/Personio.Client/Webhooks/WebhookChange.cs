namespace Personio.Client.Webhooks;

/// <summary>A webhook to register. Personio is told to send nothing unless <see cref="Status"/> says otherwise.</summary>
public sealed record NewWebhook
{
    /// <summary>Where to send events: an address with HTTPS.</summary>
    public required Uri Url { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>What to tell of; Personio refuses names that it does not know.</summary>
    public required IReadOnlyCollection<WebhookEventName> EnabledEvents { get; init; }

    /// <summary>Whether to send anything from the start; disabled when null.</summary>
    public WebhookStatus? Status { get; init; }

    /// <summary>How Personio is to prove itself.</summary>
    public required WebhookCredential Credential { get; init; }

    /// <summary>Without values.</summary>
    public override string ToString() => nameof(NewWebhook);
}

/// <summary>A change of a webhook: only what is set is sent.</summary>
public sealed record WebhookChange
{
    /// <summary>Where to send events.</summary>
    public Optional<Uri> Url { get; init; }

    /// <summary>What it is for.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>What to tell of, instead of all it was told of before.</summary>
    public Optional<IReadOnlyCollection<WebhookEventName>> EnabledEvents { get; init; }

    /// <summary>Whether to send anything.</summary>
    public Optional<WebhookStatus> Status { get; init; }

    /// <summary>
    /// How Personio is to prove itself. What was not acknowledged before may still come with the old one, for three days: let a
    /// <see cref="WebhookReceiver"/> accept both.
    /// </summary>
    public Optional<WebhookCredential> Credential { get; init; }

    /// <summary>Without values.</summary>
    public override string ToString() => nameof(WebhookChange);
}

/// <summary>Which webhooks to list.</summary>
public sealed record WebhookFilter
{
    /// <summary>Those told of one of these; any when null.</summary>
    public IReadOnlyCollection<WebhookEventName>? EnabledEvents { get; init; }

    /// <summary>Enabled or disabled ones; both when null.</summary>
    public WebhookStatus? Status { get; init; }
}

/// <summary>Which events of the last thirty days.</summary>
public sealed record WebhookEventFilter
{
    /// <summary>Not before this.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Not after this.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only this event; all when null.</summary>
    public WebhookEventName? EventName { get; init; }
}

/// <summary>Which deliveries of the last thirty days, by when they ended.</summary>
public sealed record WebhookDeliveryFilter
{
    /// <summary>Not before this.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Not after this.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only this event; all when null.</summary>
    public WebhookEventName? EventName { get; init; }

    /// <summary>Only those that were acknowledged, or only those that were not.</summary>
    public bool? IsDelivered { get; init; }

    /// <summary>Only those of one redelivery.</summary>
    public string? RedeliveryId { get; init; }
}
