namespace Personio.Subgraph.Webhooks;

/// <summary>What Personio is to tell this server of.</summary>
public sealed record RegisterWebhookInput
{
    /// <summary>
    /// The address under which Personio reaches this server, with https: the part ahead of `/webhooks/`. Needed only where the settings do not say
    /// it (`Webhooks:PublicAddress`); where they do, no other is taken.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>Events in Personio's words, such as `person.updated`; all that there are when left out.</summary>
    public IReadOnlyList<string>? Events { get; init; }

    /// <summary>What it is for, shown in Personio. Default: `GraphQL subgraph`.</summary>
    public string? Description { get; init; }
}
