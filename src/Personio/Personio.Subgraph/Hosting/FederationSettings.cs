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

        return FederationProfile.Find(name)
            ?? throw new SettingsException(
                $"{Profile} is no profile. Give one of {string.Join(", ", FederationProfile.All)}. "
                + "What HotChocolate Fusion composes needs none: schema export --profile fusion writes it.");
    }
}
