using System.Globalization;
using Personio.Client;
using Personio.Client.Connections;
using Personio.Client.Redis;

namespace Personio.Subgraph.Hosting;

/// <summary>Registers the connection to Personio and, where configured, Redis.</summary>
internal static class PersonioRegistration
{
    /// <summary>The embedded sandbox allows twenty times what Personio does.</summary>
    private const double EmbeddedRateLimitFactor = 20;

    private const string RedisSetting = "Redis:Configuration";

    public static void AddPersonio(this IServiceCollection services, Upstream upstream, IConfiguration configuration)
    {
        services.AddPersonioClient(connection => Configure(connection, upstream, configuration.GetSection("Personio")));
        if (configuration[RedisSetting] is { Length: > 0 } redis)
        {
            AddRedis(services, redis);
        }
    }

    private static void Configure(PersonioConnectionOptions connection, Upstream upstream, IConfigurationSection settings)
    {
        if (upstream is { SandboxAddress: { } sandbox, SandboxCredentials: { } credentials })
        {
            connection.BaseAddress = sandbox;
            connection.ClientId = credentials.ClientId;
            connection.ClientSecret = credentials.ClientSecret;
            connection.RecruitingToken = credentials.RecruitingToken;
            connection.CompanyId = credentials.CompanyId;
            connection.RateLimitFactor = EmbeddedRateLimitFactor;
            return;
        }

        connection.BaseAddress = Address(settings) ?? connection.BaseAddress;
        connection.ApiVersion = Version(settings);
        connection.ClientId = settings[nameof(connection.ClientId)];
        connection.ClientSecret = settings[nameof(connection.ClientSecret)];
        connection.RecruitingToken = settings[nameof(connection.RecruitingToken)];
        connection.CompanyId = settings[nameof(connection.CompanyId)];
        connection.PartnerId = settings[nameof(connection.PartnerId)];
        connection.AppId = settings[nameof(connection.AppId)];
        connection.AttemptTimeout = Duration(settings, nameof(connection.AttemptTimeout)) ?? connection.AttemptTimeout;
        connection.TotalTimeout = Duration(settings, nameof(connection.TotalTimeout)) ?? connection.TotalTimeout;
        connection.RateLimitFactor = Factor(settings) ?? connection.RateLimitFactor;
    }

    private static Uri? Address(IConfigurationSection settings) => settings["BaseAddress"] switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) => address,
        _ => throw new SettingsException("Personio:BaseAddress must be an absolute address, such as https://api.personio.de."),
    };

    private static PersonioApiVersion Version(IConfigurationSection settings) => settings["ApiVersion"] switch
    {
        null or "" => PersonioApiVersion.Auto,
        var text when Enum.TryParse<PersonioApiVersion>(text, ignoreCase: true, out var version) && Enum.IsDefined(version) => version,
        _ => throw new SettingsException("Personio:ApiVersion must be Auto, V1 or V2."),
    };

    private static TimeSpan? Duration(IConfigurationSection settings, string name) => settings[name] switch
    {
        null or "" => null,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) => duration,
        _ => throw new SettingsException($"Personio:{name} must be a duration, such as 00:00:10 for ten seconds."),
    };

    private static double? Factor(IConfigurationSection settings) => settings["RateLimitFactor"] switch
    {
        null or "" => null,
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) => factor,
        _ => throw new SettingsException("Personio:RateLimitFactor must be a number, such as 0.5."),
    };

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
