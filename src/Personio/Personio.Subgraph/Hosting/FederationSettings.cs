namespace Personio.Subgraph.Hosting;

/// <summary>Reads how the server behaves as a subgraph.</summary>
internal static class FederationSettings
{
    private const string Profile = "GraphQL:Federation:Profile";

    /// <summary>What the gateway's composition reads.</summary>
    /// <exception cref="SettingsException">There is no profile of the name.</exception>
    public static FederationProfile ReadProfile(IConfiguration configuration)
    {
        if (configuration[Profile] is not { Length: > 0 } name)
        {
            return FederationProfile.Portable;
        }

        return Find(name, Profile);
    }

    /// <summary>The profile of a name.</summary>
    /// <param name="setting">What has the name.</param>
    /// <exception cref="SettingsException">There is no profile of the name.</exception>
    public static FederationProfile Find(string name, string setting) => FederationProfile.Find(name)
        ?? throw new SettingsException($"{setting} is no profile. Give one of {string.Join(", ", FederationProfile.All)}.");
}
