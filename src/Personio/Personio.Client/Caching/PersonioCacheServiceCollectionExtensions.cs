using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Client.Flights;

namespace Personio.Client.Caching;

/// <summary>Registers what is cached.</summary>
public static class PersonioCacheServiceCollectionExtensions
{
    /// <summary>Lets values of a type be cached with <see cref="PersonioCache"/>.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="type">How they are written as JSON; source-generated, so that it works trimmed and ahead of time.</param>
    public static IServiceCollection AddPersonioCached<T>(this IServiceCollection services, JsonTypeInfo<T> type)
    {
        services.TryAddSingleton<IHybridCacheSerializer<CacheEnvelope<T>>>(new CacheEnvelopeSerializer<T>(new JsonValueSerializer<T>(type)));
        return services;
    }

    /// <summary>The cache of one connection, under its name.</summary>
    internal static void AddCache(this IServiceCollection services, string connection)
    {
        services.TryAddScoped<StaleReads>();
        services.TryAddSingleton<IHybridCacheSerializer<CacheEnvelope<CachedAnswer>>>(
            new CacheEnvelopeSerializer<CachedAnswer>(new CachedAnswer.Serializer()));
        services.TryAddKeyedSingleton<HybridCache>(connection, (provider, _) => Create(provider, connection));
        services.AddKeyedSingleton(connection, static (_, _) => new SingleFlight<object>());
        services.AddKeyedScoped(connection, (provider, _) => new PersonioCache(
            provider.GetRequiredKeyedService<HybridCache>(connection),
            provider.GetRequiredKeyedService<SingleFlight<object>>(connection),
            provider.GetRequiredService<StaleReads>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddKeyedScoped(connection, (provider, _) => new ReadCache(
            provider.GetRequiredKeyedService<PersonioCache>(connection),
            provider.GetRequiredService<IOptions<PersonioCacheOptions>>().Value.Enabled,
            connection,
            provider.GetServices<ICacheDropListener>()));
    }

    /// <summary>A connection without any secret has nothing to seal values with, so they stay in memory.</summary>
    private static TieredCache Create(IServiceProvider provider, string connection)
    {
        var settings = provider.GetRequiredKeyedService<PersonioConnection>(connection).Options;
        var secret = settings.ClientSecret ?? settings.RecruitingToken;
        var names = new CacheNames(settings, secret ?? string.Empty);
        var shared = secret is null || provider.GetService<ISharedCache>() is not { } cache
            ? null
            : new SharedTier(cache, provider.GetRequiredService<OutageGate>(), CacheNames.Box(settings, secret), names.Of(CacheNames.Everything));
        return new TieredCache(
            names,
            shared,
            new CacheSerializers(provider),
            provider.GetRequiredService<IOptions<PersonioCacheOptions>>().Value,
            provider.GetRequiredService<TimeProvider>());
    }
}
