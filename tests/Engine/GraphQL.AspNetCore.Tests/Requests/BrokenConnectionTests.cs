using System.Net.Sockets;
using System.Text;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class BrokenConnectionTests : IAsyncLifetime
{
    private const string Head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Post_InvalidChunk_IsRefusedAsBadRequest()
    {
        var answer = await SendAsync("Transfer-Encoding: chunked\r\n\r\nnot a chunk\r\n", breakOff: false);

        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldContain("\"code\":\"BAD_REQUEST\"");
    }

    [Fact]
    public async Task Post_BodyBreaksOff_IsNoFaultOfTheServer()
    {
        try
        {
            (await SendAsync("Content-Length: 1000\r\n\r\n{\"query\":", breakOff: true)).ShouldNotStartWith("HTTP/1.1 5");
        }
        catch (IOException)
        {
            // The server may also hang up at once: there is nobody left to answer.
        }

        (await _server.QueryAsync("{ hello }")).Status.ShouldBe(200);
        _server.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Post_ClientLeavesBeforeALargeResponse_IsNoFaultOfTheServer()
    {
        const string Body = "{\"query\":\"{ lines(count: 100000) }\"}";
        using (var client = await ConnectAsync())
        {
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{Head}Content-Length: {Body.Length}\r\n\r\n{Body}"));
            await client.GetStream().ReadExactlyAsync(new byte[16]);
        }

        (await _server.QueryAsync("{ hello }")).Status.ShouldBe(200);
        _server.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Error);
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(_server.Address.Host, _server.Address.Port);
        return client;
    }

    /// <summary>Sends the rest of a request and reads whatever the server answers until it closes.</summary>
    private async Task<string> SendAsync(string rest, bool breakOff)
    {
        using var client = await ConnectAsync();
        using var timeout = new CancellationTokenSource(TimeLimit);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head + rest), timeout.Token);
        if (breakOff)
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(timeout.Token);
    }
}
