using Personio.Client.Caching;

namespace Personio.Subgraph.Hosting;

/// <summary>Reads what is cached, one setting for each property of <see cref="PersonioCacheOptions"/>. Here reads are cached unless a setting says no.</summary>
internal static class CacheSettings
{
    /// <summary>Belongs to no connection, so that it does not count as a way to reach Personio.</summary>
    public const string Section = "Personio:Cache";

    /// <summary>Reads the settings over this program's own defaults.</summary>
    /// <exception cref="SettingsException">A setting is none of the cache's, or its value cannot be read.</exception>
    public static void Read(IConfiguration configuration, PersonioCacheOptions cache)
    {
        cache.Enabled = true;
        try
        {
            configuration.GetSection(Section).Bind(cache, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{Section} has a setting that is none of the cache's, or no value of one: {exception.Message}");
        }

        if (cache.Mistakes(Section).FirstOrDefault() is { } mistake)
        {
            throw new SettingsException(mistake);
        }
    }
}
