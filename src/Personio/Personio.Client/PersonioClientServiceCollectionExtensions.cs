using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Personio.Client.Authentication;
using Personio.Client.Budgets;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Client.Flights;
using Personio.Client.Http;
using Personio.Client.Locks;
using Personio.Client.Redis;
using Personio.Client.Replicas;
using Personio.Client.Resilience;
using Personio.Client.Webhooks;

namespace Personio.Client;

/// <summary>Registers connections to Personio.</summary>
public static class PersonioClientServiceCollectionExtensions
{
    /// <summary>Adds the connection <c>default</c>, whose clients are resolved by their type alone where a scope has not chosen another.</summary>
    /// <inheritdoc cref="AddPersonioClient(IServiceCollection, string, Action{PersonioConnectionOptions})"/>
    public static PersonioClientBuilder AddPersonioClient(this IServiceCollection services, Action<PersonioConnectionOptions> configure) =>
        services.AddPersonioClient(PersonioConnectionOptions.DefaultName, configure);

    /// <summary>
    /// Adds the connections that are configured: the one below the section itself, named <c>default</c>, and those below its
    /// <c>Connections</c>. The clients of the default connection, which <c>DefaultConnection</c> chooses, are resolved by their type alone.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="settings">The section <c>Personio</c>.</param>
    /// <exception cref="PersonioSettingsException">The settings contradict each other, or one is unknown.</exception>
    public static IReadOnlyList<PersonioClientBuilder> AddPersonioConnections(this IServiceCollection services, IConfigurationSection settings)
    {
        var (names, sections) = PersonioConnectionSettings.Find(settings);
        return [.. names.Names.Select(name => services.AddConnection(
            name, connection => PersonioConnectionSettings.Read(sections[name], connection), isDefault: name == names.Default))];
    }

    /// <summary>
    /// Adds a connection by name. Its clients are keyed scoped services under that name. Each scope has its own
    /// <see cref="IPersonioCallRecorder"/>, by default a <see cref="PersonioCallLog"/>.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The connection's name.</param>
    /// <param name="configure">Sets address and credentials. Checked when the host starts, or at first use.</param>
    /// <exception cref="InvalidOperationException">There is a connection of this name already.</exception>
    public static PersonioClientBuilder AddPersonioClient(
        this IServiceCollection services, string name, Action<PersonioConnectionOptions> configure) =>
        services.AddConnection(name, configure, isDefault: name == PersonioConnectionOptions.DefaultName);

    private static PersonioClientBuilder AddConnection(
        this IServiceCollection services, string name, Action<PersonioConnectionOptions> configure, bool isDefault)
    {
        RefuseSecond(services, name);
        AddShared(services);
        var options = services.AddOptions<PersonioConnectionOptions>(name)
            .Configure(configure)
            .PostConfigure(settings => settings.Name = name)
            .ValidateOnStart();

        services.AddKeyedSingleton(name, (provider, _) =>
            new PersonioConnection(provider.GetRequiredService<IOptionsMonitor<PersonioConnectionOptions>>().Get(name)));
        services.AddKeyedSingleton(name, (provider, _) => ActivatorUtilities.CreateInstance<RateBudget>(
            provider, provider.GetRequiredKeyedService<PersonioConnection>(name)));
        services.AddKeyedSingleton<IPersonioBudgets>(name, (provider, _) => provider.GetRequiredKeyedService<RateBudget>(name));
        services.AddKeyedSingleton(name, (provider, _) => ActivatorUtilities.CreateInstance<ConnectionPipelines>(
            provider,
            provider.GetRequiredKeyedService<PersonioConnection>(name),
            provider.GetRequiredKeyedService<RateBudget>(name)));
        services.AddKeyedSingleton(name, static (_, _) => new SingleFlight<HttpAttempt>(static answer => answer.Share(), static answer => answer.Dispose()));
        services.AddKeyedSingleton<IPersonioAuthorizationSource>(name, (provider, _) =>
            ActivatorUtilities.CreateInstance<ConnectionAuthorization>(
                provider,
                provider.GetRequiredKeyedService<PersonioConnection>(name),
                provider.GetRequiredKeyedService<ConnectionPipelines>(name)));

        services.AddKeyedSingleton(name, (provider, _) =>
            (IPersonioTokens)provider.GetRequiredKeyedService<IPersonioAuthorizationSource>(name));

        services.AddKeyedSingleton<IPersonioProbe>(name, (provider, _) =>
            new PersonioProbe(provider.GetRequiredKeyedService<IPersonioAuthorizationSource>(name), provider.GetRequiredKeyedService<PersonioConnection>(name)));

        services.AddKeyedSingleton(name, (provider, _) => new WebhookSecrets(provider.GetRequiredKeyedService<PersonioConnection>(name).Options));
        services.AddKeyedScoped(name, (provider, _) => CreateTransport(provider, name));
        services.AddCache(name);
        ResourceClients.Add(services, name, isDefault);
        AddName(services, name, isDefault);

        var tokens = AddHttpClient(services, PersonioConnection.TokenClientName(name), name);
        var api = AddHttpClient(services, PersonioConnection.ApiClientName(name), name)
            .AddHttpMessageHandler(provider =>
                new AuthorizationHandler(provider.GetRequiredKeyedService<IPersonioAuthorizationSource>(name)));
        return new PersonioClientBuilder(services, name, options, [tokens, api]);
    }

    /// <summary>A second registration would add its handlers to the first one's.</summary>
    private static void RefuseSecond(IServiceCollection services, string name)
    {
        if (services.Any(service =>
            service.IsKeyedService && service.ServiceType == typeof(PersonioConnection) && name.Equals(service.ServiceKey)))
        {
            throw new InvalidOperationException($"The Personio connection '{name}' was added already. Give the second one another name.");
        }
    }

    private static void AddName(IServiceCollection services, string name, bool isDefault)
    {
        var known = services.FirstOrDefault(static service => service.ServiceType == typeof(PersonioConnectionNames));
        var names = known?.ImplementationInstance as PersonioConnectionNames ?? new PersonioConnectionNames([], name);
        services.RemoveAll<PersonioConnectionNames>();
        services.AddSingleton(new PersonioConnectionNames([.. names.Names, name], isDefault ? name : names.Default));
        services.TryAddScoped(static provider => new PersonioConnections(provider, provider.GetRequiredService<PersonioConnectionNames>()));
        services.TryAddScoped(static provider => new ChosenConnection(provider.GetRequiredService<PersonioConnectionNames>()));
        if (isDefault)
        {
            services.TryAddScoped(static provider => provider.OfChosenConnection<PersonioCache>());
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IPersonioProbe>(name));
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IPersonioTokens>(name));
        }
    }

    /// <summary>A service of the connection that the scope works for.</summary>
    internal static TService OfChosenConnection<TService>(this IServiceProvider scope)
        where TService : class => scope.GetRequiredKeyedService<TService>(scope.GetRequiredService<ChosenConnection>().Name);

    private static void AddShared(IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<PersonioCacheOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersonioCacheOptions>, PersonioCacheOptionsValidator>());
        services.AddDistributedMemoryCache();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IJitter, RandomJitter>();
        services.TryAddSingleton(OutageGate.Create);
        services.TryAddSingleton<IDistributedLock, InProcessLock>();
        services.TryAddSingleton<IReplicaMessages, NoReplicas>();
        services.TryAddSingleton(static provider => new LocalMarks(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IReplicaMarks>(static provider => provider.GetRequiredService<LocalMarks>());
        services.TryAddSingleton<LocalTokenBuckets>();
        services.TryAddSingleton<ITokenBuckets>(static provider => provider.GetRequiredService<LocalTokenBuckets>());
        services.TryAddSingleton<IReplicaAllowances, ReplicaAllowances>();
        services.TryAddSingleton<CircuitBreakers>();
        services.TryAddSingleton<IRedisProbe, NoRedisProbe>();
        services.TryAddScoped<PersonioCallLog>();
        services.TryAddScoped<PersonioCallContext>();
        services.TryAddScoped<IPersonioCallRecorder>(static provider => provider.GetRequiredService<PersonioCallLog>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<PersonioConnectionOptions>, PersonioConnectionOptionsValidator>());
    }

    private static PersonioTransport CreateTransport(IServiceProvider provider, string name) => new(
        provider.GetRequiredKeyedService<PersonioConnection>(name),
        provider.GetRequiredKeyedService<ConnectionPipelines>(name),
        provider.GetRequiredKeyedService<SingleFlight<HttpAttempt>>(name),
        provider.GetRequiredKeyedService<ReadCache>(name),
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(PersonioConnection.ApiClientName(name)),
        provider.GetRequiredService<IPersonioCallRecorder>(),
        provider.GetRequiredService<PersonioCallContext>(),
        provider.GetRequiredService<TimeProvider>());

    /// <summary>
    /// The factory's own logging is off because it writes addresses, and addresses hold ids and filters. The pipelines bound time, not
    /// the client.
    /// </summary>
    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string clientName, string connection) =>
        services.AddHttpClient(clientName)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(5),
                MaxResponseHeadersLength = 64,

                // No trace ids to Personio, and no second span with the full address in it.
                ActivityHeadersPropagator = null,
            })
            .AddHttpMessageHandler(provider => new PartnerHeadersHandler(provider.GetRequiredKeyedService<PersonioConnection>(connection)));
}
