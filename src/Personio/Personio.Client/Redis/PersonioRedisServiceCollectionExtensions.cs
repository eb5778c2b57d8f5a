using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Personio.Client.Budgets;
using Personio.Client.Caching;
using Personio.Client.Locks;
using Personio.Client.Replicas;

namespace Personio.Client.Redis;

/// <summary>Registers Redis as the cache and lock that all processes share.</summary>
public static class PersonioRedisServiceCollectionExtensions
{
    /// <summary>
    /// Makes Redis the <see cref="IDistributedCache"/>, the <see cref="IDistributedLock"/> and the <see cref="IRedisProbe"/>. May be
    /// called before or after the Personio client is added. Connects on first use; start-up does not wait for Redis.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">
    /// <c>host:port</c> with options after commas, such as <c>redis:6379,password=…,ssl=true</c>. A password is possible, access-control
    /// user names are not. Never logged.
    /// </param>
    /// <param name="instanceName">Prefix of every key. Default: <c>personio:</c>.</param>
    /// <param name="operationTimeout">
    /// How long a request may wait for Redis before it goes on without. Default: what <see cref="PersonioCacheOptions.OperationTimeout"/> says.
    /// </param>
    /// <exception cref="ArgumentException">The configuration cannot be read. The message does not quote it.</exception>
    public static IServiceCollection AddPersonioRedis(
        this IServiceCollection services, string configuration, string instanceName = "personio:", TimeSpan? operationTimeout = null)
    {
        var options = new PersonioRedisOptions(configuration, instanceName);
        RedisConnection.Check(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<RedisConnection>();
        services.Replace(ServiceDescriptor.Singleton<IDistributedCache, RedisDistributedCache>());
        services.Replace(ServiceDescriptor.Singleton<IDistributedLock, RedisLock>());
        services.Replace(ServiceDescriptor.Singleton<IRedisProbe, RedisProbe>());
        services.AddOptions<PersonioCacheOptions>();
        services.TryAddSingleton(OutageGate.Create);
        if (operationTimeout is { } timeout)
        {
            services.Configure<PersonioCacheOptions>(cache => cache.OperationTimeout = timeout);
        }

        services.Replace(ServiceDescriptor.Singleton<IReplicaMessages, RedisReplicaMessages>());
        services.TryAddSingleton(static provider => new LocalMarks(provider.GetRequiredService<TimeProvider>()));
        services.Replace(ServiceDescriptor.Singleton<IReplicaMarks, RedisReplicaMarks>());
        services.TryAddSingleton<LocalTokenBuckets>();
        services.AddSingleton<ISharedCache, RedisSharedCache>();
        services.AddSingleton<RedisTokenBuckets>();
        services.Replace(ServiceDescriptor.Singleton<ITokenBuckets>(static provider => new SharedTokenBuckets(
            provider.GetRequiredService<RedisTokenBuckets>(),
            provider.GetRequiredService<LocalTokenBuckets>(),
            provider.GetRequiredService<OutageGate>())));
        return services;
    }
}
