using Microsoft.Net.Http.Headers;
using Personio.Client.Security;

namespace Personio.Subgraph.Uploads;

/// <summary>Registers what gives out addresses for files, and what takes the files.</summary>
internal static class UploadServices
{
    /// <summary>Which pages may send files from a browser.</summary>
    public const string CorsPolicy = "Uploads";

    /// <summary>Reads the settings and registers what they say.</summary>
    /// <exception cref="Hosting.SettingsException">A setting cannot be used.</exception>
    public static void AddUploads(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = UploadSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddScoped(provider => new UploadTickets(
            provider.GetRequiredService<ConnectionSeal>(),
            provider.GetRequiredService<OperationContext>(),
            settings,
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<UploadDesk>();
        services.AddCors(cors => cors.AddPolicy(CorsPolicy, pages => pages
            .WithOrigins([.. settings.Origins])
            .WithMethods(HttpMethods.Put)
            .WithHeaders(HeaderNames.ContentType)
            .WithExposedHeaders(HeaderNames.RetryAfter)
            .SetPreflightMaxAge(settings.Life)));
    }
}
