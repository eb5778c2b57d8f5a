using Personio.Subgraph.Webhooks;

namespace Personio.Subgraph.Accounts;

/// <summary>What was lately found out about one connection.</summary>
internal sealed class RecentFindings
{
    /// <summary>v1, with the keys of the attributes that the credential may read.</summary>
    public Recent<IReadOnlyList<string>> V1 { get; } = new();

    /// <summary>v2.</summary>
    public Recent<bool> V2 { get; } = new();

    /// <summary>The career site.</summary>
    public Recent<bool> CareerSite { get; } = new();

    /// <summary>What Personio says of the webhooks.</summary>
    public Recent<WebhookHealth> Webhooks { get; } = new();
}
