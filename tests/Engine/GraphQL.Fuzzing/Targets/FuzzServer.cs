using System.Net;
using GraphQL.AspNetCore;
using GraphQL.Fuzzing.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.Fuzzing.Targets;

/// <summary>The fixture's schema behind a real server on a free port of this machine.</summary>
internal sealed class FuzzServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private FuzzServer(WebApplication app)
    {
        _app = app;
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    public Uri Address => _client.BaseAddress!;

    public static async Task<FuzzServer> StartAsync(Action<GraphQLServerBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graphQL = builder.Services.AddGraphQLServer().AddSchema(_ => FixtureSchema.Executable);
        configure?.Invoke(graphQL);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new FuzzServer(app);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The status, the media type and the body of the answer.</returns>
    /// <exception cref="InvariantException">The server failed.</exception>
    public (HttpStatusCode Status, string? MediaType, byte[] Body) Send(HttpRequestMessage request)
    {
        using var response = _client.Send(request, HttpCompletionOption.ResponseContentRead);
        using var content = response.Content.ReadAsStream();
        var body = new byte[content.Length];
        content.ReadExactly(body);
        return response.StatusCode < HttpStatusCode.InternalServerError
            ? (response.StatusCode, response.Content.Headers.ContentType?.MediaType, body)
            : throw new InvariantException(
                "A request never makes the server fail", $"{(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
