namespace GraphQL.Federation;

/// <summary>How a schema behaves as a subgraph.</summary>
public sealed record FederationOptions
{
    /// <summary>What the gateway's composition reads.</summary><value>The default is <see cref="FederationProfile.Portable"/>.</value>
    public FederationProfile Profile { get; init; } = FederationProfile.Portable;

    /// <summary>How many representations <c>_entities</c> takes at once; more are refused, none is dropped.</summary><value>The default is 1,000.</value>
    public int MaxRepresentations { get; init; } = 1_000;

    /// <summary>How many of them a gateway sends at most that the transport knows (<see cref="GraphQL.Execution.OperationRequest.IsFromGateway"/>).</summary>
    /// <value>The default is 10,000.</value>
    public int MaxGatewayRepresentations { get; init; } = 10_000;

    /// <summary>Whether <c>_entities</c> and <c>_service</c> answer only a gateway that the transport knows.</summary><value>The default is false.</value>
    public bool GatewayOnly { get; init; }

    /// <summary>
    /// Whether answers tell a router by which tags its cache can drop them (<see cref="ICacheTagSource"/>, which must be registered); with
    /// <see cref="GatewayOnly"/> they tell nobody else.
    /// </summary>
    /// <value>The default is false.</value>
    public bool CacheTags { get; init; }

    /// <summary>
    /// Names of object types that other subgraphs declare in the same way, such as <c>PageInfo</c>: they become <c>@shareable</c>.
    /// </summary>
    public IReadOnlyList<string> SharedTypes { get; init; } = [];

    /// <summary>Whether who asks is told tags.</summary>
    internal bool SendsCacheTagsTo(bool isGateway) => CacheTags && (isGateway || !GatewayOnly);
}
