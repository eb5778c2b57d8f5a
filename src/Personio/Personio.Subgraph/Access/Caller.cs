using System.Collections.Frozen;
using System.Globalization;
using System.Security.Claims;

namespace Personio.Subgraph.Access;

/// <summary>Whoever asks, as a principal: what they may do and which connections they may use are claims of it.</summary>
internal static class Caller
{
    /// <summary>The type of the claims that are permissions.</summary>
    public const string PermissionClaim = "personio:permission";

    private const string ConnectionClaim = "personio:connection";
    private const string ExpiryClaim = "exp";

    /// <summary>Makes a caller who is known.</summary>
    /// <param name="scheme">How they showed who they are.</param>
    /// <param name="name">What the operator knows them by.</param>
    /// <param name="permissions">What they may do.</param>
    /// <param name="connections">The connections they may use.</param>
    /// <param name="expires">Until when, in seconds since 1970 as a token states it; null for always.</param>
    public static ClaimsPrincipal Create(
        string scheme, string name, IEnumerable<string> permissions, IEnumerable<string> connections, string? expires = null)
    {
        var claims = permissions.Select(p => new Claim(PermissionClaim, p))
            .Concat(connections.Select(c => new Claim(ConnectionClaim, c)))
            .Append(new Claim(ClaimTypes.Name, name));
        return new ClaimsPrincipal(new ClaimsIdentity(expires is null ? claims : claims.Append(new Claim(ExpiryClaim, expires)), scheme));
    }

    /// <summary>Somebody whom nobody asked who they are, and who may do everything.</summary>
    public static ClaimsPrincipal Anybody(IEnumerable<string> connections) => Create("Anybody", "anybody", Permission.All, connections);

    /// <summary>Tells one caller from another; empty for nobody.</summary>
    public static string NameOf(ClaimsPrincipal? caller) =>
        caller?.Identity is { IsAuthenticated: true } identity ? $"{identity.AuthenticationType}\n{identity.Name}" : "";

    /// <summary>Until when a caller is good, as their token states it; null for always.</summary>
    public static DateTimeOffset? ExpiryOf(ClaimsPrincipal? caller) =>
        long.TryParse(caller?.FindFirst(ExpiryClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The connections that a caller may use; none where nobody is known.</summary>
    public static FrozenSet<string> ConnectionsOf(ClaimsPrincipal caller) =>
        caller.FindAll(ConnectionClaim).Select(claim => claim.Value).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a caller has a permission.</summary>
    public static bool May(ClaimsPrincipal caller, string permission) => caller.HasClaim(PermissionClaim, permission);
}
