namespace Personio.Sandbox.Webhooks;

/// <summary>A header that a webhook is sent with.</summary>
internal sealed record WebhookHeader(string Name, string Value);

/// <summary>How a webhook shows that it comes from Personio, by Personio's words.</summary>
internal static class WebhookAuth
{
    public const string None = "NONE";
    public const string Token = "TOKEN";
    public const string Custom = "CUSTOM";
}

/// <summary>Where to send which events.</summary>
internal sealed record WebhookRecord
{
    public required Guid Id { get; init; }

    public required Uri Url { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> EnabledEvents { get; init; }

    /// <summary>A webhook that nobody enabled is sent nothing.</summary>
    public bool IsEnabled { get; init; }

    public string AuthType { get; init; } = WebhookAuth.Token;

    /// <summary>Sent as it is, without a word before it.</summary>
    public string? Token { get; init; }

    public IReadOnlyList<WebhookHeader> CustomHeaders { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>Something that happened, as one webhook is told of it.</summary>
/// <param name="Payload">JSON.</param>
internal sealed record WebhookEvent(Guid Id, string Name, DateTimeOffset OccurredAt, string Payload);

/// <summary>One request that was made to deliver an event.</summary>
/// <param name="Status">What was answered; null when nothing was.</param>
/// <param name="Failure">Why nothing was answered.</param>
internal sealed record WebhookAttempt(
    Guid Id, WebhookEvent Event, DateTimeOffset CompletedAt, int? Status, string? Failure, Guid? RedeliveryId)
{
    public bool IsDelivered => Status is >= 200 and < 300;
}
