using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>A client that sends what a test tells it to, and sees every message.</summary>
internal sealed class SocketClient : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly byte[] _buffer = new byte[1024 * 1024];

    public ClientWebSocket Socket { get; } = new();

    /// <summary>Opens a socket and, unless told otherwise, has it acknowledged.</summary>
    public static async Task<SocketClient> ConnectAsync(
        ExampleServer server, bool init = true, string? subprotocol = "graphql-transport-ws", string? origin = null, string? authorization = null)
    {
        var client = new SocketClient();
        if (subprotocol is not null)
        {
            client.Socket.Options.AddSubProtocol(subprotocol);
        }

        if (origin is not null)
        {
            client.Socket.Options.SetRequestHeader("Origin", origin);
        }

        if (authorization is not null)
        {
            client.Socket.Options.SetRequestHeader("Authorization", authorization);
        }

        client.Socket.Options.CollectHttpResponseDetails = true;
        await client.Socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/graphql"), default).WaitAsync(TimeLimit);
        if (init)
        {
            await client.SendAsync("""{"type":"connection_init"}""");
            (await client.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        }

        return client;
    }

    public Task SendAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        Socket.SendAsync(Encoding.UTF8.GetBytes(message), type, endOfMessage: true, default).WaitAsync(TimeLimit);

    public Task SubscribeAsync(string id, string query, object? variables = null) =>
        SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query, variables } }));

    public Task CompleteAsync(string id) => SendAsync(JsonSerializer.Serialize(new { id, type = "complete" }));

    /// <summary>The next message; of a socket that the server closes, the code and the reason.</summary>
    public async Task<string> ReceiveAsync()
    {
        var length = 0;
        while (true)
        {
            var received = await Socket.ReceiveAsync(_buffer.AsMemory(length), default).AsTask().WaitAsync(TimeLimit);
            length += received.Count;
            if (received.MessageType is WebSocketMessageType.Close)
            {
                return $"{(int)Socket.CloseStatus!} {Socket.CloseStatusDescription}";
            }

            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(_buffer, 0, length);
            }
        }
    }

    public async Task<List<string>> ReceiveAsync(int count)
    {
        var messages = new List<string>();
        while (messages.Count < count)
        {
            messages.Add(await ReceiveAsync());
        }

        return messages;
    }

    /// <summary>Asserts that the server has nothing more to say: it answers a ping before anything else.</summary>
    public async Task ShouldBeQuietAsync()
    {
        await SendAsync("""{"type":"ping"}""");
        (await ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
    }

    /// <summary>Answers the server's closing, or closes.</summary>
    public Task CloseAsync() => Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", default).WaitAsync(TimeLimit);

    public void Dispose() => Socket.Dispose();
}
