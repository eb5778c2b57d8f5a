using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Personio.Subgraph.Access;

/// <summary>What the claims of a token mean here.</summary>
internal static class JwtCallers
{
    private const string Subject = "sub";
    private const string Expiry = "exp";

    /// <summary>The caller that a token which has been checked speaks of.</summary>
    /// <param name="connections">The connections that there are. Where there is but one, a token need not name it.</param>
    public static ClaimsPrincipal Read(JsonWebToken token, JwtRules rules, IReadOnlyList<string> connections)
    {
        var permissions = Words(token, rules.PermissionClaim)
            .Where(word => word.StartsWith(rules.PermissionPrefix, StringComparison.Ordinal))
            .Select(word => word[rules.PermissionPrefix.Length..])
            .Where(Permission.All.Contains);
        var named = Words(token, rules.ConnectionClaim).Where(name => connections.Contains(name, StringComparer.Ordinal)).ToList();
        var isSilent = !token.TryGetPayloadValue<object>(rules.ConnectionClaim, out _);
        return Caller.Create(
            JwtAuthentication.SchemeName,
            token.TryGetPayloadValue<string>(Subject, out var subject) ? subject : "",
            permissions,
            isSilent && connections.Count == 1 ? connections : named,
            token.TryGetPayloadValue<long>(Expiry, out var expires) ? expires.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private static IEnumerable<string> Words(JsonWebToken token, string claim) => token.Claims
        .Where(c => c.Type == claim)
        .SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
