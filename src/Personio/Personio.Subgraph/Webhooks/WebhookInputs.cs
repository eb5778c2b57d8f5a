namespace Personio.Subgraph.Webhooks;

/// <summary>A webhook to try.</summary>
public sealed record TestWebhookInput
{
    /// <summary>The webhook's id.</summary>
    [ID]
    public required string Id { get; init; }
}

/// <summary>A webhook to delete.</summary>
public sealed record DeleteWebhookInput
{
    /// <summary>The webhook's id.</summary>
    [ID]
    public required string Id { get; init; }
}
