namespace Personio.Subgraph.Proxy;

internal static class ProxyServices
{
    /// <summary>Registers calls of Personio's own API, as far as the settings let them through.</summary>
    /// <exception cref="Hosting.SettingsException">An entry of the list is no kind of call.</exception>
    public static IServiceCollection AddProxy(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ProxySettings.Read(configuration))
        .AddScoped<RawCalls>();
}
