using System.Net.WebSockets;
using System.Text;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Tests.Gateway;

/// <summary>A gateway is known by a secret. Who pretends to be one is not served; others are served as ever.</summary>
public sealed class GatewayChannelTests : IAsyncLifetime
{
    private const string Header = "GraphQL-Gateway-Secret";
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string Next = "fedcba9876543210fedcba9876543210";

    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync(graphQL => graphQL
        .ConfigureLimits(static limits => (limits.MaxDepth, limits.MaxRequestBodyBytes, limits.MaxAliases) = (3, 4_000, 1))
        .ConfigureGateway(static gateway =>
        {
            gateway.Secrets.Add(Secret);
            gateway.Secrets.Add(Next);
        })
        .ConfigureGatewayLimits(static limits => limits.MaxAliases = 2)
        .ConfigurePersistedDocuments(static documents =>
        {
            documents.Mode = PersistedDocumentMode.Require;
            documents.Folder = AppContext.BaseDirectory;
        }));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(Secret)]
    [InlineData(Next)]
    public async Task Request_WithASecret_RunsDocumentsThatTheServerDoesNotKeep(string secret) =>
        (await AskAsync("{ hello }", secret)).Data.GetProperty("hello").GetString().ShouldBe("world");

    [Fact]
    public async Task Request_WithoutASecret_IsServedAsEver() =>
        (await AskAsync("{ hello }")).ShouldBeRefused(403, "PERSISTED_QUERY_NOT_IN_LIST", "only documents that it keeps");

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("wrong")]
    public async Task Request_WithAWrongSecret_IsRefused(string secret)
    {
        (await AskAsync("{ hello }", secret)).ShouldBeRefused(403, HttpErrorCodes.GatewayRefused, "does not prove it");
        _server.Logs.Entries.ShouldAllBe(entry => !entry.ToString().Contains(Secret));
    }

    [Fact]
    public async Task Request_WithTwoSecrets_IsRefused() =>
        (await AskAsync("{ hello }", Secret, Secret)).ShouldBeRefused(403, HttpErrorCodes.GatewayRefused, "does not prove it");

    [Fact]
    public async Task Request_OfTheGateway_HasItsOwnLimits()
    {
        (await AskAsync("{ a: hello b: hello }", Secret)).Data.GetProperty("b").GetString().ShouldBe("world");
        (await AskAsync("{ a: hello b: hello c: hello }", Secret)).ErrorCode.ShouldBe("MAX_ALIASES_EXCEEDED");
        (await AskAsync($"{{ hello }} # {new string('x', 5_000)}", Secret)).Status.ShouldBe(200);
        (await AskAsync($"{{ hello }} # {new string('x', 5_000)}")).ErrorCode.ShouldBe(HttpErrorCodes.PayloadTooLarge);
    }

    [Theory]
    [InlineData(Secret, 200)]
    [InlineData(null, 400)]
    public async Task Get_OfTheGateway_NeedsNoOtherHeaderAgainstForgery(string? secret, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bhello%7D");
        if (secret is not null)
        {
            request.Headers.Add(Header, secret);
        }

        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task WebSocket_WithAWrongSecret_IsNotOpened()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader(Header, "wrong");

        var failure = await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(
            new UriBuilder(_server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken));

        failure.Message.ShouldContain("403");
    }

    [Fact]
    public async Task Request_WithAHeaderWhereNoGatewayIsConfigured_IsServedAsEver()
    {
        await using var server = await ExampleServer.StartAsync();

        (await AskAsync(server, "{ hello }", "whatever")).Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Theory]
    [InlineData("too short")]
    [InlineData("with a space 0123456789abcdef0123456789abcdef")]
    [InlineData(Secret, Next, Secret)]
    public async Task Start_WithSecretsThatCannotBeUsed_Fails(params string[] secrets) =>
        await Should.ThrowAsync<OptionsValidationException>(() => ExampleServer.StartAsync(graphQL => graphQL.ConfigureGateway(gateway =>
        {
            foreach (var secret in secrets)
            {
                gateway.Secrets.Add(secret);
            }
        })));

    private Task<GraphQLResponse> AskAsync(string query, params string[] secrets) => AskAsync(_server, query, secrets);

    private static async Task<GraphQLResponse> AskAsync(ExampleServer server, string query, params string[] secrets)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        foreach (var secret in secrets)
        {
            request.Headers.TryAddWithoutValidation(Header, secret);
        }

        return await server.SendAsync(request);
    }
}
