using Personio.Client.Connections;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Access;

/// <summary>Reads who may ask from the settings below <c>Access</c>.</summary>
internal static class AccessSettings
{
    private const string Section = "Access";
    private const string AnonymousSetting = "Access:Anonymous";

    /// <summary>Reads the settings. Without any, an embedded sandbox is open to everybody and a real account to nobody.</summary>
    /// <param name="hasRealData">Whether anything but the embedded sandbox answers.</param>
    /// <param name="connections">The connections that there are.</param>
    /// <exception cref="SettingsException">Nothing says who may ask, or a setting cannot be used.</exception>
    public static AccessRules Read(IConfiguration configuration, bool hasRealData, PersonioConnectionNames connections)
    {
        var settings = new SettingsReader(configuration.GetSection(Section));
        settings.Allow("Anonymous", "Keys", "Jwt", "CostPerMinute");
        var rules = new AccessRules
        {
            Keys = ApiKeySettings.Read(settings.Child("Keys"), connections),
            Jwt = JwtSettings.Read(settings.Child("Jwt")),
            CostPerMinute = CallerBudget.Read(settings),
        };
        var isAnybodyNamed = rules.Keys.Count > 0 || rules.Jwt is not null;
        return settings.Flag("Anonymous") switch
        {
            true when isAnybodyNamed => throw new SettingsException(
                $"{AnonymousSetting} lets everybody do everything, and {Section} names callers as well. Remove one of the two."),
            true => rules with { IsOpen = true },
            _ when isAnybodyNamed => rules,
            null when !hasRealData => rules with { IsOpen = true },
            _ => throw new SettingsException(
                $"Nothing says who may ask this server. Set {Section}:Keys:{{name}}:Sha256 and {Section}:Keys:{{name}}:Permissions for a caller with a key, or "
                + $"{Section}:Jwt:Issuer and {Section}:Jwt:Audience for tokens. {AnonymousSetting}=true lets everybody who reaches the port do everything."),
        };
    }
}
