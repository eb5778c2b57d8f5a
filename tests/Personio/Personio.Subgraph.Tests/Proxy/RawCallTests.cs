using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Personio.Subgraph.Tests.Access;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Proxy;

/// <summary>Personio's own API through the server, as a field and as plain HTTP: what is listed, for who may, and nothing else of either side.</summary>
public sealed class RawCallTests(RawCallTests.Server server) : IClassFixture<RawCallTests.Server>
{
    private const string Raw = "raw-key-0123456789abcdef0123456789abc";
    private const string Reader = "reader-key-0123456789abcdef0123456789";
    private const string Looker = "looker-key-0123456789abcdef0123456789";
    private const string Acme = "acme-key-0123456789abcdef0123456789ab";

    private readonly SubgraphSession _session = server.Companies.Session;

    [Fact]
    public async Task Field_ForAListedCall_HasPersoniosAnswer()
    {
        _session.TakeCalls();

        var (_, body, _) = await AskAsync("""{ personioRequest(path: "/v2/persons", query: "limit=2") { status body } }""");

        var response = body.GetProperty("data").GetProperty("personioRequest");
        response.GetProperty("status").GetInt32().ShouldBe(200);
        response.GetProperty("body").GetProperty("_data").GetArrayLength().ShouldBe(2);
        _session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/persons");
    }

    [Fact]
    public async Task Field_ForSomethingThatIsNotThere_HasPersoniosRefusal()
    {
        var (_, body, _) = await AskAsync("""{ personioRequest(path: "/v2/persons/999999999") { status body } }""");

        body.TryGetProperty("errors", out _).ShouldBeFalse();
        body.GetProperty("data").GetProperty("personioRequest").GetProperty("status").GetInt32().ShouldBe(404);
    }

    [Theory]
    [InlineData("""{ personioRequest(path: "/v2/org-units") { status } }""", "CALL_NOT_ALLOWED")]
    [InlineData("""{ personioRequest(path: "/v2/persons/../auth/token") { status } }""", "CALL_NOT_ALLOWED")]
    [InlineData("""{ personioRequest(path: "/v2/persons", query: "a=%0d%0ab") { status } }""", "BAD_USER_INPUT")]
    [InlineData("""{ personioRequest(path: "/v2/persons", query: "a=1\r\nHost: evil") { status } }""", "BAD_USER_INPUT")]
    [InlineData("""{ personioRequest(path: "/v2/persons", query: "a=1#b") { status } }""", "BAD_USER_INPUT")]
    [InlineData("""mutation { personioRequest(method: POST, path: "/v2/persons", body: { a: 1 }) { status } }""", "CALL_NOT_ALLOWED")]
    public async Task Field_ForAnyOtherCall_IsRefusedAndSendsNothing(string query, string code)
    {
        _session.TakeCalls();

        var (_, body, _) = await AskAsync(query);

        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Field_WithoutThePermission_IsRefused()
    {
        var (_, body, _) = await new TestCaller(_session, ("X-API-Key", Reader)).AskAsync("""{ personioRequest(path: "/v2/persons") { status } }""");

        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("FORBIDDEN");
    }

    [Fact]
    public async Task Mutation_ThatIsListed_ChangesPersonioAndWhatTheGraphSays()
    {
        var id = (await PersonsAsync("default", Raw))[0];
        const string read = "{ employees(where: { id: { eq: \"ID\" } }) { nodes { preferredName } } }";
        await AskAsync(read.Replace("ID", id, StringComparison.Ordinal));

        var (_, body, _) = await AskAsync(
            $$"""mutation { personioRequest(method: PATCH, path: "/v2/persons/{{id}}", body: { preferred_name: "Proxied" }) { status } }""");

        body.GetProperty("data").GetProperty("personioRequest").GetProperty("status").GetInt32().ShouldBeInRange(200, 299);
        (await AskAsync(read.Replace("ID", id, StringComparison.Ordinal))).Body.GetRawText().ShouldContain("Proxied");
    }

    [Fact]
    public async Task Proxy_ForAListedCall_PassesStatusAndJsonAndNoHeader()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/personio/default/v2/persons?limit=1")
        {
            Headers = { { "X-API-Key", Raw }, { "Cookie", "a=b" }, { "X-Forwarded-For", "1.2.3.4" } },
        };
        using var response = await _session.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("_data").GetArrayLength().ShouldBe(1);
        response.Headers.Select(header => header.Key).Order().ShouldBe(["Cache-Control", "Date", "Server", "X-Content-Type-Options"]);
    }

    [Fact]
    public async Task Proxy_OfAnotherConnection_AnswersForItsCallersAlone()
    {
        (await PersonsAsync("acme", Acme)).ShouldNotBe(await PersonsAsync("default", Raw));
        (await StatusAsync("/personio/acme/v2/persons", Raw)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("/personio/default/v2/persons", Acme)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("/personio/nobody/v2/persons", Raw)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("another", HttpStatusCode.Unauthorized)]
    [InlineData(Reader, HttpStatusCode.Forbidden)]
    [InlineData(Looker, HttpStatusCode.OK)]
    public async Task Proxy_ForOthers_IsClosed(string? key, HttpStatusCode status) => (await StatusAsync("/personio/default/v2/persons", key)).ShouldBe(status);

    [Fact]
    public async Task Proxy_WriteWithoutThePermissionToWrite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/personio/default/v2/persons/1")
        {
            Headers = { { "X-API-Key", Looker } },
            Content = JsonContent.Create(new { preferred_name = "x" }),
        };
        using var response = await _session.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("text/plain", "{}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", null, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Proxy_BodyThatIsNone_IsRefusedAndNotSent(string type, string? body, HttpStatusCode status)
    {
        _session.TakeCalls();
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/personio/default/v2/persons/1")
        {
            Headers = { { "X-API-Key", Raw } },
            Content = new StringContent(body ?? $"\"{new string('x', 1024 * 1024)}\"", Encoding.UTF8, type),
        };
        using var response = await _session.SendAsync(request);

        response.StatusCode.ShouldBe(status);
        _session.TakeCalls().ShouldBeEmpty();
    }

    /// <summary>As bytes, because clients tidy addresses up before they send them.</summary>
    [Theory]
    [InlineData("/personio/default/v2/persons/%2e%2e/auth/token")]
    [InlineData("/personio/default/v2/persons/../auth/token")]
    [InlineData("/personio/default/v2/persons/..%2fauth%2ftoken")]
    [InlineData("/personio/default/v2/persons%2f1")]
    [InlineData("/personio/default//v2/persons")]
    [InlineData("/personio/default/v2//persons")]
    [InlineData("/personio/default/./v2/persons")]
    [InlineData("/personio/acme/../default/v2/persons")]
    [InlineData("/personio/x/../default/v2/persons")]
    [InlineData("/personio/%64efault/v2/persons")]
    [InlineData("/personio/default/%76%32/persons")]
    [InlineData("/personio/default/v2/persons;x=1")]
    [InlineData("/personio/default/v2/persons\\1")]
    [InlineData("/personio/default/v1/auth")]
    [InlineData("http://127.0.0.1/personio/default/v2/persons")]
    public async Task Proxy_AddressWrittenInAnotherWay_IsRefusedAndNotSent(string target)
    {
        _session.TakeCalls();

        var status = await SendBytesAsync($"GET {target} HTTP/1.1\r\nHost: {_session.Address.Authority}\r\nX-API-Key: {Raw}\r\nConnection: close\r\n\r\n");

        status.ShouldBeOneOf("400", "403", "404");
        _session.TakeCalls().ShouldBeEmpty();
    }

    private async Task<string> SendBytesAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_session.Address.Host, _session.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return (await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20))).Split(' ')[1];
    }

    private Task<(int Status, JsonElement Body, string Challenge)> AskAsync(string query) => new TestCaller(_session, ("X-API-Key", Raw)).AskAsync(query);

    private async Task<HttpStatusCode> StatusAsync(string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
        {
            request.Headers.Add("X-API-Key", key);
        }

        using var response = await _session.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<IReadOnlyList<string>> PersonsAsync(string connection, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/personio/{connection}/v2/persons?limit=5") { Headers = { { "X-API-Key", key } } };
        using var response = await _session.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("_data").EnumerateArray().Select(person => person.GetProperty("id").GetString()!)];
    }

    public sealed class Server : IAsyncLifetime
    {
        public TwoCompanies Companies { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Companies = await TwoCompanies.StartAsync(
            [
                TestCaller.NotEverybody,
                .. TestCaller.Known("raw", Raw, "read write custom raw", "default"),
                .. TestCaller.Known("looker", Looker, "read custom raw", "default"),
                .. TestCaller.Known("reader", Reader, "read write", "default"),
                .. TestCaller.Known("acme", Acme, "read custom raw", "acme"),
                "--Proxy:Allow:0=GET /v2/persons",
                "--Proxy:Allow:1=GET /v2/persons/*",
                "--Proxy:Allow:2=PATCH /v2/persons/*",
            ]);

        public ValueTask DisposeAsync() => Companies.DisposeAsync();
    }
}
