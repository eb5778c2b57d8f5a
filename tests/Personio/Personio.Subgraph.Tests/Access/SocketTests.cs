using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Personio.Subgraph.Tests.Access;

/// <summary>Callers over WebSockets, which browsers open without headers of their own: the first message says who they are.</summary>
public sealed class SocketTests(SocketTests.Server server) : IClassFixture<SocketTests.Server>
{
    private const string Acmes = "key-of-the-acme-company-0123456789012";
    private const string Both = "key-for-both-companies-01234567890123";
    private const string Query = "{ employees(first: 5) { nodes { id firstName lastName } } }";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly TwoCompanies _companies = server.Companies;

    [Theory]
    [InlineData($$"""{"X-API-Key":"{{Acmes}}"}""")]
    [InlineData($$"""{"authorization":"Bearer {{Acmes}}"}""")]
    [InlineData($$"""{"x-api-key":"{{Both}}","personio-connection":"acme"}""")]
    public async Task FirstMessage_WithAKey_OpensTheCallersConnection(string payload)
    {
        using var socket = await OpenAsync();
        (await InitAsync(socket, payload)).ShouldBe("""{"type":"connection_ack"}""");

        (await NamesAsync(socket)).ShouldBe(await NamesOverHttpAsync("acme"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"X-API-Key":"another"}""")]
    [InlineData("""{"X-API-Key":1}""")]
    [InlineData($$"""{"X-API-Key":"{{Acmes}}","x-api-key":"{{Both}}"}""")]
    [InlineData($$"""{"X-API-Key":"{{Acmes}}","Personio-Connection":"default"}""")]
    public async Task FirstMessage_OfNobodyKnown_ClosesTheSocket(string payload)
    {
        using var socket = await OpenAsync();
        (await InitAsync(socket, payload)).ShouldBe("4403 Forbidden");
    }

    [Fact]
    public async Task Operation_AheadOfTheFirstMessage_ClosesTheSocket()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query = Query } });
        (await ReceiveAsync(socket)).ShouldBe("4401 Unauthorized");
    }

    [Fact]
    public async Task Headers_OfAKnownCaller_NeedNoPayload()
    {
        using var socket = await OpenAsync(("X-API-Key", Both), ("Personio-Connection", "acme"));
        (await InitAsync(socket, "null")).ShouldBe("""{"type":"connection_ack"}""");

        (await NamesAsync(socket)).ShouldBe(await NamesOverHttpAsync("acme"));
    }

    [Fact]
    public async Task Headers_WithAnotherKey_AreRefusedBeforeTheSocketOpens()
    {
        var refusal = await Should.ThrowAsync<WebSocketException>(() => OpenAsync(("X-API-Key", "another")));
        refusal.Message.ShouldContain("401");
    }

    private async Task<IReadOnlyList<string>> NamesOverHttpAsync(string connection) => TwoCompanies.NamesIn(
        (await new TestCaller(_companies.Session, ("X-API-Key", Both), ("Personio-Connection", connection)).AskAsync(Query)).Body);

    private static async Task<IReadOnlyList<string>> NamesAsync(ClientWebSocket socket)
    {
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query = Query } });
        using var message = JsonDocument.Parse(await ReceiveAsync(socket));
        message.RootElement.GetProperty("type").GetString().ShouldBe("next");
        return TwoCompanies.NamesIn(message.RootElement.GetProperty("payload"));
    }

    private async Task<ClientWebSocket> OpenAsync(params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new Uri($"ws://{_companies.Session.Address.Authority}/graphql"), default).WaitAsync(TimeLimit);
        return socket;
    }

    private static async Task<string> InitAsync(ClientWebSocket socket, string payload)
    {
        await SendAsync(socket, new { type = "connection_init", payload = JsonDocument.Parse(payload).RootElement });
        return await ReceiveAsync(socket);
    }

    private static Task SendAsync(ClientWebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, default).WaitAsync(TimeLimit);

    // A message, or the code and the reason of the closing.
    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), default).AsTask().WaitAsync(TimeLimit);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                return $"{(int?)socket.CloseStatus} {socket.CloseStatusDescription}";
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    public sealed class Server : IAsyncLifetime
    {
        public TwoCompanies Companies { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Companies = await TwoCompanies.StartAsync(
            [
                TestCaller.NotEverybody,
                .. TestCaller.Known("acmes", Acmes, "read", "acme"),
                .. TestCaller.Known("both", Both, "read", "acme default"),
            ]);

        public ValueTask DisposeAsync() => Companies.DisposeAsync();
    }
}
