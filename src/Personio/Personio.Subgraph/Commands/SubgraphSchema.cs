using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Commands;

/// <summary>The schema without a server around it.</summary>
internal static class SubgraphSchema
{
    /// <summary>The text that <c>_service</c> answers with under a profile.</summary>
    public static string Print(FederationProfile profile)
    {
        using var services = new ServiceCollection().AddSubgraphTypes().BuildServiceProvider();
        var options = new FederationOptions { Profile = profile, SharedTypes = EntityRegistration.SharedTypes };
        return SubgraphPrinter.Print(FederatedSchema.Create([.. services.GetServices<SchemaModule>()], [], options).Schema, profile);
    }
}
