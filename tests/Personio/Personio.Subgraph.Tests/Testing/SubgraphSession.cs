using System.Net.Http.Json;
using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Testing;

/// <summary>The whole program on a real port, in front of a sandbox of its own.</summary>
public sealed class SubgraphSession : IAsyncDisposable
{
    private readonly SubgraphHost _host;
    private readonly HttpClient _http;

    private readonly bool _ownsSandbox;

    private SubgraphSession(SubgraphHost host, SandboxServer sandbox, bool ownsSandbox)
    {
        _host = host;
        _ownsSandbox = ownsSandbox;
        Sandbox = sandbox;
        _http = new HttpClient { BaseAddress = new Uri(host.App.Urls.First()) };
    }

    public SandboxServer Sandbox { get; }

    /// <summary>The day the sandbox's data is relative to, so that the tests do not depend on the clock.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 16);

    /// <summary>Starts both. Nothing is cached, so that calls can be counted: <c>StartCachedAsync</c> starts the program as it is.</summary>
    public static Task<SubgraphSession> StartAsync(SandboxOptions? options = null, params string[] settings) =>
        StartAsync(options, time: null, ["--Personio:Cache:Enabled=false", .. settings]);

    /// <summary>Starts both, with the cache, and with a clock for the program.</summary>
    public static Task<SubgraphSession> StartCachedAsync(TimeProvider? time = null, params string[] settings) =>
        StartAsync(options: null, time, settings);

    /// <summary>Starts both, with the cache.</summary>
    public static Task<SubgraphSession> StartCachedAsync(SandboxOptions options, params string[] settings) =>
        StartAsync(options, time: null, settings);

    private static async Task<SubgraphSession> StartAsync(SandboxOptions? options, TimeProvider? time, string[] settings)
    {
        var sandbox = await SandboxServer.StartAsync((options ?? new SandboxOptions()) with { Today = Today });
        return await StartAsync(sandbox, ownsSandbox: true, time, settings);
    }

    /// <summary>Starts the program once more in front of the same sandbox, as an operator runs several of it.</summary>
    public Task<SubgraphSession> StartReplicaAsync(params string[] settings) => StartAsync(Sandbox, ownsSandbox: false, time: null, settings);

    private static async Task<SubgraphSession> StartAsync(SandboxServer sandbox, bool ownsSandbox, TimeProvider? time, string[] settings)
    {
        var credentials = sandbox.Options.Credentials;
        var host = await SubgraphHost.CreateAsync(
        [
            "--urls=http://127.0.0.1:0",
            $"--Personio:BaseAddress={sandbox.BaseAddress}",
            $"--Personio:ClientId={credentials.ClientId}",
            $"--Personio:ClientSecret={credentials.ClientSecret}",
            $"--Personio:RecruitingToken={credentials.RecruitingToken}",
            $"--Personio:CompanyId={credentials.CompanyId}",
            $"--Personio:CareerSiteAddress={sandbox.BaseAddress}",
            "--Personio:RateLimitFactor=20",
            "--Access:Anonymous=true",
            "--Logging:LogLevel:Default=None",
            .. settings,
        ], time);
        await host.App.StartAsync();
        return new SubgraphSession(host, sandbox, ownsSandbox);
    }

    /// <summary>Sends an operation and returns the whole response.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, object? extensions = null)
    {
        using var response = await _http.PostAsJsonAsync("/graphql", new { query, variables, extensions });
        var document = await response.Content.ReadFromJsonAsync<JsonElement>();
        return document;
    }

    /// <summary>Asks what an operation costs, without running it.</summary>
    public async Task<JsonElement> CostAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("GraphQL-Cost", "validate");
        using var response = await _http.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("extensions").GetProperty("operationCost");
    }

    /// <summary>Sends an operation that must succeed and returns its data.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var response = await AskAsync(query, variables);
        response.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>Sends an operation with a file for one of its variables, as the GraphQL multipart request specification has it.</summary>
    public async Task<JsonElement> UploadAsync(string query, object variables, string place, string fileName, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query, variables })), "operations" },
            { new StringContent(JsonSerializer.Serialize(new Dictionary<string, string[]> { ["0"] = [place] })), "map" },
            { new ByteArrayContent(content), "0", fileName },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Subscribes; returns once the program listens.</summary>
    public Task<EventStream> SubscribeAsync(string subscription, object? variables = null) => EventStream.OpenAsync(_http, subscription, variables);

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    /// <summary>Sends a request as it is, to an address of the program.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Where the program listens.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>The routes Personio was called by since the last look, token calls left out.</summary>
    public IReadOnlyList<SandboxCall> TakeCalls()
    {
        var calls = Sandbox.GetCalls().Where(c => !c.Path.Contains("/auth", StringComparison.Ordinal)).ToList();
        Sandbox.ClearCalls();
        return calls;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.App.StopAsync();
        await _host.DisposeAsync();
        if (_ownsSandbox)
        {
            await Sandbox.DisposeAsync();
        }
    }
}
