namespace Personio.Subgraph.Access;

/// <summary>Who may ask, as the settings say.</summary>
internal sealed record AccessRules
{
    /// <summary>Whether nobody is asked who they are.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Callers who show a key.</summary>
    public IReadOnlyList<ApiKeyCaller> Keys { get; init; } = [];

    /// <summary>Whose tokens are taken; null for nobody's.</summary>
    public JwtRules? Jwt { get; init; }

    /// <summary>How much field cost one caller's operations may have in a minute, unless the caller has a number of their own; null for no bound.</summary>
    public long? CostPerMinute { get; init; }
}

/// <summary>A caller who shows a key.</summary>
/// <param name="Name">What the operator calls them.</param>
/// <param name="Hashes">SHA-256 of each key that is good: one, or two while one replaces the other.</param>
/// <param name="Permissions">What they may do.</param>
/// <param name="Connections">Which connections they may use.</param>
/// <param name="CostPerMinute">How much field cost their operations may have in a minute; null for what holds for all.</param>
internal sealed record ApiKeyCaller(
    string Name, IReadOnlyList<byte[]> Hashes, IReadOnlyList<string> Permissions, IReadOnlyList<string> Connections, long? CostPerMinute = null);

/// <summary>Which tokens are taken, and what their claims mean.</summary>
internal sealed record JwtRules
{
    /// <summary>The claim <c>iss</c> that tokens must have.</summary>
    public required string Issuer { get; init; }

    /// <summary>A value that the claim <c>aud</c> must hold.</summary>
    public required string Audience { get; init; }

    /// <summary>Where the issuer's OpenID Connect metadata is; null where only its keys are told.</summary>
    public Uri? Metadata { get; init; }

    /// <summary>Where the issuer's keys are, a JSON Web Key Set (RFC 7517); null where the metadata says.</summary>
    public Uri? Keys { get; init; }

    /// <summary>The algorithms that a signature may have (RFC 7518, §3.1).</summary>
    public required IReadOnlyList<string> Algorithms { get; init; }

    /// <summary>How far the issuer's clock may be off.</summary>
    public required TimeSpan ClockSkew { get; init; }

    /// <summary>The claim with what a caller may do: a list, or words in one text as in <c>scope</c> (RFC 8693, §4.2).</summary>
    public required string PermissionClaim { get; init; }

    /// <summary>What stands ahead of a permission there.</summary>
    public required string PermissionPrefix { get; init; }

    /// <summary>The claim with the names of the connections that a caller may use.</summary>
    public required string ConnectionClaim { get; init; }
}
