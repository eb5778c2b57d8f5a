using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Targets;

/// <summary>
/// Whatever messages a client sends, one a line: the server answers with messages of its protocol, or closes with a code of its protocol,
/// and never fails.
/// </summary>
internal sealed class SocketTarget(FuzzServer server) : FuzzTarget
{
    private const int MostMessages = 40;

    private static readonly byte[] Last = [.. "{\"type\":\"ping\",\"payload\":{\"last\":true}}"u8];

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private static readonly int[] Codes = [1000, 1007, 1009, 4400, 4401, 4409, 4429];

    public override string Name => "sockets";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("sockets");

    public override long AllocationLimit(int length) => long.MaxValue;

    public static async Task<SocketTarget> StartAsync() => new(await FuzzServer.StartAsync());

    public override bool Check(byte[] input) => CheckAsync(input).GetAwaiter().GetResult();

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task<bool> CheckAsync(byte[] input)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, limit.Token);
        var receiving = ReceiveAsync(socket, limit.Token);
        try
        {
            foreach (var message in Lines(input).Take(MostMessages).Append(Last))
            {
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException && !limit.IsCancellationRequested)
        {
            // The server has closed the socket over an earlier message, or reset it over bytes that are no text; why, the received code says.
        }

        try
        {
            return await receiving;
        }
        catch (WebSocketException) when (!Utf8.IsValid(input))
        {
            // RFC 6455, §8.1: text that is none fails the connection, and the close frame may be lost with it.
            return false;
        }
    }

    private static async Task<bool> ReceiveAsync(ClientWebSocket socket, CancellationToken limit)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * length);
                }

                received = await socket.ReceiveAsync(buffer.AsMemory(length), limit);
                length += received.Count;
            }
            while (!received.EndOfMessage);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return Codes.Contains((int)socket.CloseStatus!)
                    ? false
                    : throw new InvariantException("A socket is closed with a code of its protocol", $"{socket.CloseStatus} {socket.CloseStatusDescription}");
            }

            if (CheckMessage(buffer.AsMemory(0, length)))
            {
                return true;
            }
        }
    }

    /// <summary>Holds a message against the protocol.</summary>
    /// <returns>True for the answer to the last message.</returns>
    private static bool CheckMessage(ReadOnlyMemory<byte> utf8)
    {
        using var message = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 512 });
        var root = message.RootElement;
        switch (root.GetProperty("type").GetString())
        {
            case "connection_ack":
                return false;
            case "pong":
                return root.TryGetProperty("payload", out var payload) && payload.TryGetProperty("last", out _);
            case "next":
                ResponseRules.Check(Encoding.UTF8.GetBytes(root.GetProperty("payload").GetRawText()));
                return false;
            case "error" when root.GetProperty("id").GetString() is { Length: > 0 }:
                ResponseRules.Check(Encoding.UTF8.GetBytes($"{{\"errors\":{root.GetProperty("payload").GetRawText()}}}"));
                return false;
            case "complete" when root.GetProperty("id").GetString() is { Length: > 0 }:
                return false;
            default:
                throw new InvariantException("A message is one of the protocol", Encoding.UTF8.GetString(utf8.Span));
        }
    }

    private static IEnumerable<byte[]> Lines(byte[] input)
    {
        var start = 0;
        for (var i = 0; i <= input.Length; i++)
        {
            if (i == input.Length || input[i] == (byte)'\n')
            {
                yield return input[start..i];
                start = i + 1;
            }
        }
    }
}
