using Personio.Subgraph.Access;
using Personio.Subgraph.Proxy;

namespace Personio.Subgraph.Hosting;

/// <summary>The program, put together and ready to run: Personio or the sandbox behind it, GraphQL and the pages in front.</summary>
internal sealed class SubgraphHost : IAsyncDisposable
{
    private SubgraphHost(WebApplication app, Upstream upstream)
    {
        App = app;
        Upstream = upstream;
    }

    public WebApplication App { get; }

    public Upstream Upstream { get; }

    /// <summary>Reads the settings, starts the sandbox where nothing else is configured, and builds the application.</summary>
    /// <param name="args">The command line: <c>--urls</c>, and any setting as <c>--Section:Name=value</c>.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static async Task<SubgraphHost> CreateAsync(string[] args, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        ListeningAddresses.Check(builder.Configuration);
        var upstream = await Upstream.StartAsync(builder.Configuration);
        try
        {
            builder.AddLogging();
            builder.Services.AddSingleton(time ?? TimeProvider.System);
            var connections = builder.Services.AddPersonio(upstream, builder.Configuration);
            var access = AccessSettings.Read(builder.Configuration, upstream.SandboxAddress is null, connections);
            builder.Services.AddAccess(access);
            builder.Services.AddSubgraph(builder.Configuration);
            builder.Services.AddHealth();
            builder.Services.AddTelemetryExport(builder.Configuration);

            var app = builder.Build();
            app.UseCors();
            app.UseAccess();
            app.MapSubgraph();
            app.MapProxy();
            app.MapHealth();
            app.MapLandingPage(upstream);
            app.AnnounceWhenStarted(upstream, access);
            return new SubgraphHost(app, upstream);
        }
        catch
        {
            await upstream.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Upstream.DisposeAsync();
    }
}
