using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Access;

/// <summary>Reads whose tokens are taken: <c>Access:Jwt</c>.</summary>
internal static class JwtSettings
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(60);

    // Signatures by a private key. A shared secret is no signature here: who can check it could make it.
    private static readonly string[] Signatures =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private static readonly string[] Usual = ["RS256", "PS256", "ES256"];

    /// <summary>Reads the rules for tokens; null where no setting is made.</summary>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static JwtRules? Read(SettingsReader settings)
    {
        if (!settings.IsSet)
        {
            return null;
        }

        settings.Allow(
            "Issuer", "Audience", "MetadataAddress", "KeysAddress", "Algorithms", "ClockSkew", "PermissionClaim", "PermissionPrefix", "ConnectionClaim");
        var issuer = settings.Needed("Issuer", "the claim iss of the tokens that are taken");
        var keys = settings.Address("KeysAddress");
        var metadata = settings.Address("MetadataAddress");
        return (keys, metadata) is (not null, not null)
            ? throw new SettingsException($"{settings.Path}:KeysAddress and {settings.Path}:MetadataAddress are both set. Use one of them.")
            : new JwtRules
            {
                Issuer = issuer,
                Audience = settings.Needed("Audience", "the claim aud of the tokens that are taken"),
                Keys = keys,
                Metadata = keys is not null ? null : metadata ?? MetadataOf(settings, issuer),
                Algorithms = Algorithms(settings),
                ClockSkew = settings.Time("ClockSkew", MostSkew) ?? TimeSpan.FromSeconds(30),
                PermissionClaim = settings.Text("PermissionClaim") ?? "scope",
                PermissionPrefix = settings.Text("PermissionPrefix") ?? "personio:",
                ConnectionClaim = settings.Text("ConnectionClaim") ?? "personio_connection",
            };
    }

    // OpenID Connect Discovery 1.0, §4.
    private static Uri MetadataOf(SettingsReader settings, string issuer) =>
        Uri.TryCreate(issuer.TrimEnd('/') + "/.well-known/openid-configuration", UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new SettingsException(
                $"{settings.Path}:Issuer is no https address that metadata could be found below. Set {settings.Path}:MetadataAddress or {settings.Path}:KeysAddress.");

    private static IReadOnlyList<string> Algorithms(SettingsReader settings) => settings.Words("Algorithms") switch
    {
        [] => Usual,
        var chosen when chosen.All(Signatures.Contains) => chosen,
        _ => throw new SettingsException($"{settings.Path}:Algorithms must be any of {string.Join(", ", Signatures)}: signatures by a private key."),
    };
}
