using GraphQL.Execution;
using GraphQL.Federation;
using GraphQL.Federation.CacheTags;
using GraphQL.Federation.Composite.Lookups;
using GraphQL.Federation.Tracing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers federation.</summary>
public static class FederationServiceCollectionExtensions
{
    /// <summary>
    /// Makes the server a subgraph: the <see cref="ExecutableSchema"/> of the registered <see cref="SchemaModule"/>s gets what a gateway
    /// needs. Every resolvable key of the schema needs a resolver; one that is missing stops the program at its start.
    /// </summary>
    public static IServiceCollection AddFederation(this IServiceCollection services, Action<FederationBuilder>? configure = null)
    {
        var federation = new FederationBuilder(services);
        configure?.Invoke(federation);
        var options = federation.Options;
        services.Replace(ServiceDescriptor.Singleton(provider => FederatedSchema.Create(
            [.. provider.GetServices<SchemaModule>()], [.. provider.GetServices<EntityResolver>()], options)));
        services.TryAddScoped<LookupBatches>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IResponseExtension, InlineTraceExtension>());
        if (options.CacheTags)
        {
            services.TryAddScoped<EntityCacheTags>();
            services.AddSingleton<IResponseExtension>(provider => new RootCacheTagsExtension(provider.GetRequiredService<ICacheTagSource>(), options));
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IResponseExtension, EntityCacheTagsExtension>());
        }

        return services;
    }
}
