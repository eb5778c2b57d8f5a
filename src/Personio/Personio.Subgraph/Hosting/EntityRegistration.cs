using GraphQL.AspNetCore;
using Personio.Subgraph.Caching;

namespace Personio.Subgraph.Hosting;

/// <summary>Makes the server a subgraph. Each noun says itself how a gateway's references to it are resolved.</summary>
internal static class EntityRegistration
{
    // A gateway reads a null without an error as "does not exist", so each of the most representations must be able to have its error.
    private const int MaxErrors = 2_000;

    /// <summary>Types that every subgraph with connections declares alike.</summary>
    public static IReadOnlyList<string> SharedTypes { get; } = ["PageInfo"];

    public static GraphQLServerBuilder AddEntities(this GraphQLServerBuilder server, IConfiguration configuration)
    {
        var profile = FederationSettings.ReadProfile(configuration);
        var tags = CachingServices.ReadTags(configuration);
        var gatewayOnly = GatewaySettings.IsConfigured(configuration);
        server.Services.AddFederation(federation => federation
            .Configure(options => options with { Profile = profile, GatewayOnly = gatewayOnly, CacheTags = tags, SharedTypes = SharedTypes }));
        return server.ConfigureLimits(static limits => limits.MaxErrors = MaxErrors);
    }
}
