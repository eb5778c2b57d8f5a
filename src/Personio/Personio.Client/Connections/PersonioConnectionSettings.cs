using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Personio.Client.Connections;

/// <summary>
/// Reads connections from configuration. Directly below <c>Personio</c> stands the connection <c>default</c>, below
/// <c>Personio:Connections:{name}</c> any number of others. An empty value counts as not set.
/// </summary>
internal static class PersonioConnectionSettings
{
    private const string Connections = "Connections";
    private const string DefaultConnection = "DefaultConnection";

    /// <summary>The connections that are configured: at least the default one.</summary>
    /// <exception cref="PersonioSettingsException">The settings contradict each other, or one is unknown.</exception>
    public static (PersonioConnectionNames Names, IReadOnlyDictionary<string, IConfigurationSection> Sections) Find(IConfigurationSection settings)
    {
        var sections = settings.GetSection(Connections).GetChildren().ToDictionary(static section => section.Key, StringComparer.Ordinal);
        var isDefaultAtTop = settings.GetChildren().Any(static child => child.Value is { Length: > 0 } && child.Key != DefaultConnection);
        if (isDefaultAtTop && sections.ContainsKey(PersonioConnectionOptions.DefaultName))
        {
            throw new PersonioSettingsException(
                $"{settings.Path} and {settings.Path}:{Connections}:{PersonioConnectionOptions.DefaultName} describe the same connection. Use one of them.");
        }

        if (isDefaultAtTop || sections.Count == 0)
        {
            sections.Add(PersonioConnectionOptions.DefaultName, settings);
        }

        foreach (var section in sections.Values)
        {
            RefuseUnknown(section, isTop: section == settings);
        }

        return (new PersonioConnectionNames([.. sections.Keys.Order(StringComparer.Ordinal)], ChooseDefault(settings, [.. sections.Keys])), sections);
    }

    /// <summary>Reads one connection.</summary>
    /// <exception cref="PersonioSettingsException">A value cannot be read.</exception>
    public static void Read(IConfigurationSection settings, PersonioConnectionOptions connection)
    {
        connection.BaseAddress = Address(settings, "BaseAddress", settings["BaseAddress"]) ?? connection.BaseAddress;
        connection.ApiVersion = Version(settings, settings["ApiVersion"]);
        connection.ClientId = settings[nameof(connection.ClientId)];
        connection.ClientSecret = Secret(settings, nameof(connection.ClientSecret), settings["ClientSecret"], settings["ClientSecretFile"]);
        connection.RecruitingToken = Secret(settings, nameof(connection.RecruitingToken), settings["RecruitingToken"], settings["RecruitingTokenFile"]);
        connection.CompanyId = settings[nameof(connection.CompanyId)];
        connection.Company = settings[nameof(connection.Company)];
        connection.CareerSiteAddress = Address(settings, "CareerSiteAddress", settings["CareerSiteAddress"]);
        connection.WebhookToken = Secret(settings, nameof(connection.WebhookToken), settings["WebhookToken"], settings["WebhookTokenFile"]);
        connection.PreviousWebhookToken = Secret(
            settings, nameof(connection.PreviousWebhookToken), settings["PreviousWebhookToken"], settings["PreviousWebhookTokenFile"]);
        connection.WebhookHeaders = Headers(settings.GetSection("WebhookHeaders"));
        connection.PreviousWebhookHeaders = Headers(settings.GetSection("PreviousWebhookHeaders"));
        connection.PartnerId = settings[nameof(connection.PartnerId)];
        connection.AppId = settings[nameof(connection.AppId)];
        connection.AttemptTimeout = Duration(settings, "AttemptTimeout", settings["AttemptTimeout"]) ?? connection.AttemptTimeout;
        connection.TotalTimeout = Duration(settings, "TotalTimeout", settings["TotalTimeout"]) ?? connection.TotalTimeout;
        connection.RateLimitFactor = Number(settings, "RateLimitFactor", settings["RateLimitFactor"]) ?? connection.RateLimitFactor;
    }

    private static string ChooseDefault(IConfigurationSection settings, string[] names)
    {
        var chosen = settings["DefaultConnection"] is { Length: > 0 } wanted ? wanted
            : names.Contains(PersonioConnectionOptions.DefaultName) ? PersonioConnectionOptions.DefaultName
            : names.Length == 1 ? names[0]
            : null;
        return chosen is not null && names.Contains(chosen)
            ? chosen
            : throw new PersonioSettingsException(
                $"{settings.Path}:{DefaultConnection} must name the connection to use where none is chosen: one of {string.Join(", ", names.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>A setting that is misspelt would otherwise be one that is missing. Groups of settings at the top belong to others.</summary>
    private static void RefuseUnknown(IConfigurationSection section, bool isTop)
    {
        var unknown = section.GetChildren().FirstOrDefault(child =>
            child.Value is { Length: > 0 } && !Known.Contains(child.Key) && !(isTop && child.Key == DefaultConnection));
        if (unknown is not null)
        {
            throw new PersonioSettingsException($"{unknown.Path} is no setting of a connection. There are: {string.Join(", ", Known)}.");
        }
    }

    private static readonly SortedSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(PersonioConnectionOptions.BaseAddress), nameof(PersonioConnectionOptions.ApiVersion), nameof(PersonioConnectionOptions.ClientId),
        nameof(PersonioConnectionOptions.ClientSecret), "ClientSecretFile", nameof(PersonioConnectionOptions.RecruitingToken), "RecruitingTokenFile",
        nameof(PersonioConnectionOptions.WebhookToken), "WebhookTokenFile", nameof(PersonioConnectionOptions.PreviousWebhookToken), "PreviousWebhookTokenFile",
        nameof(PersonioConnectionOptions.CompanyId), nameof(PersonioConnectionOptions.Company), nameof(PersonioConnectionOptions.CareerSiteAddress),
        nameof(PersonioConnectionOptions.PartnerId), nameof(PersonioConnectionOptions.AppId), nameof(PersonioConnectionOptions.AttemptTimeout),
        nameof(PersonioConnectionOptions.TotalTimeout), nameof(PersonioConnectionOptions.RateLimitFactor),
    };

    private static string? Secret(IConfigurationSection settings, string name, string? value, string? file)
    {
        if (string.IsNullOrEmpty(file))
        {
            return value;
        }

        return string.IsNullOrEmpty(value)
            ? SecretFile.Read($"{settings.Path}:{name}File", file)
            : throw new PersonioSettingsException($"{settings.Path}:{name} and {settings.Path}:{name}File are both set. Use one of them.");
    }

    private static Dictionary<string, string> Headers(IConfigurationSection settings) => settings.GetChildren()
        .Where(static header => header.Value is { Length: > 0 })
        .ToDictionary(static header => header.Key, static header => header.Value!, StringComparer.OrdinalIgnoreCase);

    private static Uri? Address(IConfigurationSection settings, string name, string? value) => value switch
    {
        null or "" => null,
        _ when Uri.TryCreate(value, UriKind.Absolute, out var address) => address,
        _ => throw new PersonioSettingsException($"{settings.Path}:{name} must be an absolute address, such as https://api.personio.de."),
    };

    private static PersonioApiVersion Version(IConfigurationSection settings, string? value) => value switch
    {
        null or "" => PersonioApiVersion.Auto,
        _ when Enum.TryParse<PersonioApiVersion>(value, ignoreCase: true, out var version) && Enum.IsDefined(version) => version,
        _ => throw new PersonioSettingsException($"{settings.Path}:ApiVersion must be Auto, V1 or V2."),
    };

    private static TimeSpan? Duration(IConfigurationSection settings, string name, string? value) => value switch
    {
        null or "" => null,
        _ when TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var duration) => duration,
        _ => throw new PersonioSettingsException($"{settings.Path}:{name} must be a duration, such as 00:00:10 for ten seconds."),
    };

    private static double? Number(IConfigurationSection settings, string name, string? value) => value switch
    {
        null or "" => null,
        _ when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new PersonioSettingsException($"{settings.Path}:{name} must be a number, such as 0.5."),
    };
}
