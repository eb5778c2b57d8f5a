namespace Personio.Subgraph.Documents;

/// <summary>Registers what reads and writes documents.</summary>
internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DocumentArchive>();
        services.AddScoped<DocumentDesk>();
        var origins = RemoteFiles.ReadOrigins(configuration);
        services.AddSingleton(provider => new RemoteFiles(origins, provider.GetRequiredService<TimeProvider>()));
    }
}
