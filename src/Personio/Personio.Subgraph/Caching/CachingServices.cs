using GraphQL.AspNetCore;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Subgraph.Access;
using Personio.Subgraph.Caching.Invalidation;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Caching;

/// <summary>Registers what caches in front of the server are told.</summary>
internal static class CachingServices
{
    private const string TagsSetting = "GraphQL:Federation:CacheTags";

    /// <summary>Whether answers tell a router their tags.</summary>
    /// <exception cref="SettingsException">The setting is neither true nor false.</exception>
    public static bool ReadTags(IConfiguration configuration) => configuration[TagsSetting] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var isOn) => isOn,
        _ => throw new SettingsException($"{TagsSetting} must be true or false."),
    };

    public static GraphQLServerBuilder AddAnswerCaching(this GraphQLServerBuilder server, IConfiguration configuration)
    {
        var sharesBehindGateway = AnswerSharing.Read(configuration);
        server.Services.AddSingleton(provider => new AnswerSharing(
            provider.GetRequiredService<PersonioConnectionNames>(), provider.GetRequiredService<AccessRules>(), sharesBehindGateway));
        server.Services.AddSingleton<CacheTagNames>();
        server.Services.AddSingleton<ICacheTagSource, AnswerTags>();
        if (InvalidationSettings.Read(configuration, ReadTags(configuration)) is { } invalidation)
        {
            server.Services.AddSingleton(invalidation);
            server.Services.AddSingleton<RouterCalls>();
            server.Services.AddSingleton<InvalidationMetrics>();
            server.Services.AddSingleton<RouterInvalidation>();
            server.Services.AddSingleton<ICacheDropListener>(static provider => provider.GetRequiredService<RouterInvalidation>());
            server.Services.AddHostedService(static provider => provider.GetRequiredService<RouterInvalidation>());
        }

        return server.ConfigureHttp(static http =>
        {
            http.VaryBy.Add(Credentials.KeyHeader);
            http.VaryBy.Add(CallerConnection.Header);
        });
    }
}
