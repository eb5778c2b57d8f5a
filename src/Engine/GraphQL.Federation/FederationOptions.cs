namespace GraphQL.Federation;

/// <summary>How a schema behaves as a subgraph.</summary>
public sealed record FederationOptions
{
    /// <summary>What the gateway's composition reads.</summary><value>The default is <see cref="FederationProfile.Portable"/>.</value>
    public FederationProfile Profile { get; init; } = FederationProfile.Portable;

    /// <summary>How many representations <c>_entities</c> takes at once; more are refused, none is dropped.</summary><value>The default is 1,000.</value>
    public int MaxRepresentations { get; init; } = 1_000;

    /// <summary>
    /// Names of object types that other subgraphs declare in the same way, such as <c>PageInfo</c>: they become <c>@shareable</c>.
    /// </summary>
    public IReadOnlyList<string> SharedTypes { get; init; } = [];
}
