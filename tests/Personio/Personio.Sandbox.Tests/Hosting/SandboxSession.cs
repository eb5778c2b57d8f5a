using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Personio.Contracts;
using Personio.Sandbox.Tests.Contracts;

namespace Personio.Sandbox.Tests.Hosting;

/// <summary>A started sandbox and a bare client that has signed in to both generations. No model is shared with the sandbox.</summary>
internal sealed class SandboxSession : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 6, 15);

    private SandboxSession(SandboxServer server)
    {
        Server = server;
        Http = new HttpClient(new ContractHandler(ContractTests.Ledger, isHonest: () => server.Faults.Count == 0) { InnerHandler = new SocketsHttpHandler() })
        {
            BaseAddress = server.BaseAddress,
        };
    }

    public SandboxServer Server { get; }

    public HttpClient Http { get; }

    public string V1Token { get; set; } = "";

    public string V2Token { get; set; } = "";

    public static async Task<SandboxSession> StartAsync(SandboxOptions? options = null, bool signIn = true)
    {
        var chosen = options ?? new SandboxOptions { Employees = 120 };
        var server = await SandboxServer.StartAsync(chosen with { Today = chosen.CompanyFile is null ? chosen.Today ?? Today : null });
        var session = new SandboxSession(server);
        if (signIn)
        {
            await session.SignInAsync();
        }

        return session;
    }

    public async Task SignInAsync()
    {
        using var v1 = await PostFormAsync("/v1/auth", ("client_id", "papi-sandbox-client-id"), ("client_secret", "papi-sandbox-client-secret"));
        V1Token = v1.Json.GetProperty("data").GetProperty("token").GetString()!;
        using var v2 = await PostFormAsync(
            "/v2/auth/token",
            ("grant_type", "client_credentials"), ("client_id", "papi-sandbox-client-id"), ("client_secret", "papi-sandbox-client-secret"));
        V2Token = v2.Json.GetProperty("access_token").GetString()!;
    }

    /// <summary>GET with the token of the path's generation.</summary>
    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, path.StartsWith("/v2", StringComparison.Ordinal) ? V2Token : V1Token);

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.Status.ShouldBe(200, answer.Text);
        return answer.Json.Clone();
    }

    public Task<Answer> PostFormAsync(string path, params (string Name, string Value)[] fields)
        => SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), V1Token);

    public Task<Answer> PostJsonAsync(string path, string json)
        => SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), V1Token);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? token)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (!string.IsNullOrEmpty(token))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var response = await Http.SendAsync(request);
        return new Answer(response, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}

internal sealed class Answer(HttpResponseMessage response, string text) : IDisposable
{
    private JsonDocument? _document;

    public int Status => (int)response.StatusCode;

    public string Text => text;

    public string? MediaType => response.Content.Headers.ContentType?.MediaType;

    public JsonElement Json => (_document ??= JsonDocument.Parse(text)).RootElement;

    public string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    public void Dispose()
    {
        _document?.Dispose();
        response.Dispose();
    }
}

/// <summary>A clock that stands still until it is told otherwise.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}

/// <summary>One sandbox for all tests of a class that do not change it.</summary>
public sealed class SharedSandbox : IAsyncLifetime
{
    private SandboxSession? _session;

    internal SandboxSession Session => _session!;

    public async ValueTask InitializeAsync() => _session = await SandboxSession.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
        }
    }
}
