using GraphQL.AspNetCore.WebSockets;
using GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>The example schema behind a real server on a free port of this machine.</summary>
public sealed class ExampleServer : IAsyncLifetime
{
    private WebApplication? _application;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    public Uri Address => Client.BaseAddress!;

    internal WaitingField Waiting { get; } = new();

    internal InMemoryTopics Topics { get; } = new();

    internal Flood Flood { get; } = new();

    internal IServiceProvider Services => _application!.Services;

    internal int OpenSockets => _application!.Services.GetRequiredService<WebSocketRequestHandler>().Open;

    internal RecordedLogs Logs { get; } = new();

    /// <summary>Starts a server.</summary>
    /// <param name="configure">What is registered beside the example schema.</param>
    /// <param name="map">What is mapped beside the GraphQL endpoint.</param>
    /// <param name="address">The address of a server that has stopped, to take its place; null for a free port.</param>
    public static async Task<ExampleServer> StartAsync(
        Action<GraphQLServerBuilder>? configure = null, Action<WebApplication>? map = null, Uri? address = null)
    {
        var server = new ExampleServer();
        await server.StartApplicationAsync(configure, map, address);
        return server;
    }

    /// <summary>Stops the host as an operating system does, and waits for it.</summary>
    public Task StopAsync() => _application!.StopAsync();

    public async ValueTask InitializeAsync() => await StartApplicationAsync(null, null, null);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }
    }

    private async Task StartApplicationAsync(Action<GraphQLServerBuilder>? configure, Action<WebApplication>? map, Uri? address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address?.AbsoluteUri ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(Waiting).AddSingleton(Flood).AddSingleton<ITopicEventReceiver>(Topics);
        var graphQL = builder.Services.AddGraphQLServer().AddSchema(ExampleSchema.Create);
        configure?.Invoke(graphQL);
        _application = builder.Build();
        _application.MapGraphQL();
        map?.Invoke(_application);
        await _application.StartAsync();
        Client.BaseAddress = new Uri(_application.Urls.Single());
    }
}
