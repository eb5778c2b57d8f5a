using Microsoft.Extensions.Options;
using Personio.Client;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Client.Redis;
using Personio.Sandbox;

namespace Personio.Subgraph.Hosting;

/// <summary>Registers the connections to Personio and, where configured, Redis.</summary>
internal static class PersonioRegistration
{
    /// <summary>The embedded sandbox allows twenty times what Personio does.</summary>
    private const double EmbeddedRateLimitFactor = 20;

    private const string RedisSetting = "Redis:Configuration";

    /// <summary>Registers what the settings, or the embedded sandbox, say.</summary>
    /// <returns>The connections that there are.</returns>
    /// <exception cref="PersonioSettingsException">A setting cannot be used.</exception>
    public static PersonioConnectionNames AddPersonio(this IServiceCollection services, Upstream upstream, IConfiguration configuration)
    {
        if (upstream is { SandboxAddress: { } sandbox, SandboxCredentials: { } credentials })
        {
            services.AddPersonioClient(connection => UseSandbox(connection, sandbox, credentials));
        }
        else
        {
            services.AddPersonioConnections(configuration.GetSection("Personio"));
        }

        var cache = new PersonioCacheOptions();
        CacheSettings.Read(configuration, cache);
        services.AddSingleton(Options.Create(cache));

        if (configuration[RedisSetting] is { Length: > 0 } redis)
        {
            AddRedis(services, redis);
        }

        return (PersonioConnectionNames)services.Last(service => service.ServiceType == typeof(PersonioConnectionNames)).ImplementationInstance!;
    }

    private static void UseSandbox(PersonioConnectionOptions connection, Uri sandbox, SandboxCredentials credentials)
    {
        connection.BaseAddress = sandbox;
        connection.ClientId = credentials.ClientId;
        connection.ClientSecret = credentials.ClientSecret;
        connection.RecruitingToken = credentials.RecruitingToken;
        connection.CompanyId = credentials.CompanyId;
        connection.CareerSiteAddress = sandbox;
        connection.RateLimitFactor = EmbeddedRateLimitFactor;
    }

    private static void AddRedis(IServiceCollection services, string configuration)
    {
        try
        {
            services.AddPersonioRedis(configuration);
        }
        catch (ArgumentException)
        {
            // The exception says no more than that, and the setting may hold a password.
            throw new SettingsException(
                $"{RedisSetting} cannot be used. Give host:port, with options after commas, such as redis:6379,password=…,ssl=true.");
        }
    }
}
