using System.Net;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Every HTTP request that reaches the endpoint gets a GraphQL response below status 500, and the server lives on.</summary>
internal sealed class HttpTarget : FuzzTarget
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private HttpTarget(WebApplication app)
    {
        _app = app;
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    public override string Name => "http";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("http");

    public override long AllocationLimit(int length) => long.MaxValue;

    public static async Task<HttpTarget> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQLServer().AddSchema(_ => FixtureSchema.Executable);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new HttpTarget(app);
    }

    public override bool Check(byte[] input)
    {
        using var request = HttpInput.ToRequest(input);
        using var response = _client.Send(request, HttpCompletionOption.ResponseContentRead);
        using var content = response.Content.ReadAsStream();
        var body = new byte[content.Length];
        content.ReadExactly(body);
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            throw new InvariantException("A request never makes the server fail", $"{(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        }

        if (!body.AsSpan().StartsWith("{"u8))
        {
            throw new InvariantException("A response has a JSON object", $"{(int)response.StatusCode} {response.Headers}{System.Text.Encoding.UTF8.GetString(body)}");
        }

        ResponseRules.Check(body);
        return response.IsSuccessStatusCode;
    }

    public override async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await base.DisposeAsync();
    }
}
