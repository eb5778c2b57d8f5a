using System.Net.WebSockets;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.WebSockets;

public sealed class SocketLimitTests
{
    [Fact]
    public async Task Message_TooLarge_ClosesWith1009()
    {
        await using var server = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync(JsonSerializer.Serialize(new { type = "ping", payload = new { a = new string('x', 60_000) } }));
        (await client.ReceiveAsync()).ShouldContain("pong");

        await client.SendAsync(JsonSerializer.Serialize(new { type = "ping", payload = new { a = new string('x', 66_000) } }));

        (await client.ReceiveAsync()).ShouldBe("1009 A message has at most 65536 bytes.");
    }

    [Fact]
    public async Task Subscribe_AThousandTimes_RunsFiftyAndRefusesTheRest()
    {
        await using var server = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);

        for (var i = 0; i < 1_000; i++)
        {
            await client.SubscribeAsync($"{i}", "subscription { ticks }");
        }

        (await client.ReceiveAsync(950)).ShouldAllBe(message => message.Contains("TOO_MANY_OPERATIONS"));
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 50, "fifty listen");
        client.Socket.Abort();
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 0, "nobody listens");
    }

    [Fact]
    public async Task Connect_AboveTheMost_IsRefused()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(options => options.MaxSockets = 2));
        using var first = await SocketClient.ConnectAsync(server);
        using var second = await SocketClient.ConnectAsync(server);

        await Should.ThrowAsync<WebSocketException>(SocketClient.ConnectAsync(server));
        await first.CloseAsync();

        await Eventually.BecomesAsync(() => server.OpenSockets == 1, "one socket is left");
        using var third = await SocketClient.ConnectAsync(server);
        await third.ShouldBeQuietAsync();
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("same", true)]
    [InlineData(null, true)]
    public async Task Connect_FromAPage_IsServedOnlyForTheSameOrigin(string? origin, bool isServed)
    {
        await using var server = await ExampleServer.StartAsync();
        var connecting = SocketClient.ConnectAsync(server, origin: origin is "same" ? server.Address.GetLeftPart(UriPartial.Authority) : origin);

        if (isServed)
        {
            using var client = await connecting;
            await client.ShouldBeQuietAsync();
        }
        else
        {
            (await Should.ThrowAsync<WebSocketException>(connecting)).Message.ShouldContain("403");
        }
    }

    [Fact]
    public async Task Connect_AppAllowsAnotherOrigin_IsServed()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(
            options => options.AllowOrigin = request => request.Headers.Origin == "https://app.example"));
        using var client = await SocketClient.ConnectAsync(server, origin: "https://app.example");

        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Ping_Flood_IsAnsweredOneByOne()
    {
        await using var server = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);

        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                await client.SendAsync("""{"type":"ping"}""");
            }
        });

        (await client.ReceiveAsync(5_000)).ShouldAllBe(message => message == """{"type":"pong"}""");
        await sending;
    }

    [Fact]
    public async Task Socket_ThatDoesNotRead_HoldsItsSourceBackAndIsCutOff()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(
            options => options.SendTimeout = TimeSpan.FromSeconds(1)));
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "subscription { flood }");

        await Eventually.BecomesAsync(() => server.Flood.Taken > 0, "the flood begins");
        await Eventually.BecomesAsync(() => server.Flood.Open == 0 && server.OpenSockets == 0, "the socket is cut off");
        server.Flood.Taken.ShouldBeLessThan(2_000);
    }

    [Fact]
    public async Task Sockets_BrokenOffByTheHundred_LeaveNothing()
    {
        await using var server = await ExampleServer.StartAsync();
        for (var round = 0; round < 5; round++)
        {
            var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SocketClient.ConnectAsync(server)));
            foreach (var client in clients)
            {
                await client.SubscribeAsync("1", "subscription { ticks }");
                await client.SubscribeAsync("2", "{ waiting }");
            }

            await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 20, "twenty listen");
            foreach (var client in clients)
            {
                client.Socket.Abort();
                client.Dispose();
            }

            await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 0 && server.OpenSockets == 0, "all sockets are gone");
        }

        server.Logs.Entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => $"{entry.Message} {entry.Exception}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Host_Stops_ClosesSocketsWith1001()
    {
        await using var server = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { ticks }");
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 1, "the server listens");

        var stopping = server.StopAsync();

        (await client.ReceiveAsync()).ShouldBe("1001 The server stops.");
        await client.CloseAsync();
        await stopping;
        server.Topics.CountListeners("ticks").ShouldBe(0);
    }

    [Fact]
    public async Task Subscribe_ResultIsTooLarge_IsAnErrorInItsPlace()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(limits => limits.MaxResultBytes = 1_000));
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "{ lines(count: 500) }");

        (await client.ReceiveAsync()).ShouldContain("RESULT_TOO_LARGE");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task Subscribe_ServerIsBusy_IsAnError()
    {
        await using var server = await ExampleServer.StartAsync(
            graphQL => graphQL.ConfigureLimits(limits => (limits.MaxConcurrentExecutions, limits.MaxWaitingExecutions) = (1, 0)));
        using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "{ waiting }");
        await server.Waiting.Started;

        await client.SubscribeAsync("2", "{ hello }");

        var error = await client.ReceiveAsync();
        error.ShouldStartWith("""{"id":"2","type":"error",""");
        error.ShouldContain("SERVER_BUSY");
    }
}
