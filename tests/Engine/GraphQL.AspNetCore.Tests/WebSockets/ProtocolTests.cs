using System.Net.WebSockets;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.WebSockets;

public sealed class ProtocolTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    private const string Subscribe = """{"id":"1","type":"subscribe","payload":{"query":"subscription { ticks }"}}""";

    [Fact]
    public async Task Ping_AtAnyTime_IsAnsweredWithItsPayload()
    {
        using var client = await SocketClient.ConnectAsync(server, init: false);

        await client.SendAsync("""{"type":"ping","payload":{"a":[1,"é"]}}""");

        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong","payload":{"a":[1,"\u00E9"]}}""");
    }

    [Theory]
    [InlineData("""{"type":"ping"}""")]
    [InlineData("""{"type":"ping","payload":null}""")]
    public async Task Ping_WithoutAPayload_IsAnsweredWithoutOne(string ping)
    {
        using var client = await SocketClient.ConnectAsync(server, init: false);

        await client.SendAsync(ping);

        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
    }

    [Fact]
    public async Task Ping_InTheMidstOfManyEvents_IsAnsweredSoon()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);
        await client.SubscribeAsync("1", "subscription { flood }");
        await client.ReceiveAsync(10);

        await client.SendAsync("""{"type":"ping"}""");

        // What the sockets of both ends hold comes first.
        var events = 0;
        while (await client.ReceiveAsync() is not """{"type":"pong"}""")
        {
            (++events).ShouldBeLessThan(2_000);
        }
    }

    [Theory]
    [InlineData("""{"type":"pong"}""")]
    [InlineData("""{"type":"pong","payload":null}""")]
    [InlineData("""{"type":"pong","payload":{"a":1}}""")]
    public async Task Pong_Unasked_IsIgnored(string pong)
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync(pong);

        await client.ShouldBeQuietAsync();
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":null}""")]
    [InlineData("""{"type":"connection_init","payload":{"token":"x"}}""")]
    public async Task Init_WithOrWithoutAPayload_IsAcknowledged(string init)
    {
        using var client = await SocketClient.ConnectAsync(server, init: false);

        await client.SendAsync(init);

        (await client.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
    }

    [Theory]
    [InlineData("""nonsense""")]
    [InlineData("""[]""")]
    [InlineData("""{}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""")]
    [InlineData("""{"type":"ping","payload":"x"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":[]}}""")]
    [InlineData("""{"type":"ping","type":"pong"}""")]
    public async Task Message_ThatIsNone_ClosesWith4400(string message)
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync(message);

        (await client.ReceiveAsync()).ShouldMatch("^4400 .+");
        await client.CloseAsync();
    }

    [Theory]
    [InlineData("""[]""", "A message is a JSON object with a `type`.")]
    [InlineData("""{"id":"1"}""", "A message is a JSON object with a `type`.")]
    [InlineData("""{"type":"start","id":"1"}""", "The message's type is none that a client sends.")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""", "subscribe needs an `id`, a string that is not empty.")]
    [InlineData("""{"type":"complete","id":1}""", "complete needs an `id`, a string that is not empty.")]
    [InlineData("""{"type":"ping","payload":[]}""", "A message's `payload` is an object.")]
    [InlineData("""{"type":"subscribe","id":"1","payload":null}""", "subscribe needs a payload.")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"variables":{}}}""", "The payload of subscribe has no `query`.")]
    public async Task Message_ThatIsNone_IsToldWhy(string message, string reason)
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync(message);

        (await client.ReceiveAsync()).ShouldBe($"4400 {reason}");
    }

    [Fact]
    public async Task Message_BehindAnInvalidOne_IsNotHeeded()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);

        await client.SendAsync("nonsense");
        await client.SendAsync(Subscribe);

        (await client.ReceiveAsync()).ShouldStartWith("4400 ");
        await client.CloseAsync();
        own.Topics.CountListeners("ticks").ShouldBe(0);
    }

    [Fact]
    public async Task Message_Binary_ClosesWith4400()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        (await client.ReceiveAsync()).ShouldBe("4400 A message is text, not binary.");
    }

    [Fact]
    public async Task Subscribe_BeforeTheAck_ClosesWith4401()
    {
        using var client = await SocketClient.ConnectAsync(server, init: false);

        await client.SendAsync(Subscribe);

        (await client.ReceiveAsync()).ShouldBe("4401 Unauthorized");
    }

    [Fact]
    public async Task Init_NotAuthorized_ClosesWith4403()
    {
        await using var own = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(options =>
            options.Authorize = (_, payload, _) => new(payload.TryGetProperty("token", out var token) && token.ValueEquals("good"))));
        using var good = await SocketClient.ConnectAsync(own, init: false);
        using var bad = await SocketClient.ConnectAsync(own, init: false);

        await good.SendAsync("""{"type":"connection_init","payload":{"token":"good"}}""");
        await bad.SendAsync("""{"type":"connection_init","payload":{"token":"bad"}}""");

        (await good.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        (await bad.ReceiveAsync()).ShouldBe("4403 Forbidden");
    }

    [Fact]
    public async Task Init_CheckFails_ClosesWith4500()
    {
        await using var own = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(
            options => options.Authorize = (_, _, _) => throw new InvalidOperationException("secret of the server")));
        using var client = await SocketClient.ConnectAsync(own, init: false);

        await client.SendAsync("""{"type":"connection_init"}""");

        (await client.ReceiveAsync()).ShouldBe("4500 Internal server error");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Connect_OtherSubprotocol_ClosesWith4406(string? subprotocol)
    {
        using var client = new ClientWebSocket();
        if (subprotocol is not null)
        {
            client.Options.AddSubProtocol(subprotocol);
        }

        await client.ConnectAsync(new Uri($"ws://{server.Address.Authority}/graphql"), TestContext.Current.CancellationToken);
        var received = await client.ReceiveAsync(new byte[16].AsMemory(), TestContext.Current.CancellationToken);

        received.MessageType.ShouldBe(WebSocketMessageType.Close);
        ((int)client.CloseStatus!).ShouldBe(4406);
        client.CloseStatusDescription.ShouldBe("Subprotocol not acceptable");
    }

    [Fact]
    public async Task Connect_SeveralSubprotocols_ChoosesTheProtocols()
    {
        using var client = new ClientWebSocket();
        client.Options.AddSubProtocol("graphql-ws");
        client.Options.AddSubProtocol("graphql-transport-ws");

        await client.ConnectAsync(new Uri($"ws://{server.Address.Authority}/graphql"), TestContext.Current.CancellationToken);

        client.SubProtocol.ShouldBe("graphql-transport-ws");
    }

    [Fact]
    public async Task Init_DoesNotCome_ClosesWith4408()
    {
        await using var own = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(
            options => options.InitTimeout = TimeSpan.FromMilliseconds(50)));
        using var client = await SocketClient.ConnectAsync(own, init: false);

        (await client.ReceiveAsync()).ShouldBe("4408 Connection initialisation timeout");
    }

    [Fact]
    public async Task Init_InTime_IsNotTimedOut()
    {
        await using var own = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(
            options => options.InitTimeout = TimeSpan.FromSeconds(1)));
        using var client = await SocketClient.ConnectAsync(own);

        await Task.Delay(1_200, TestContext.Current.CancellationToken);

        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Subscribe_IdInUse_ClosesWith4409()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);

        await client.SendAsync(Subscribe);
        await client.SendAsync(Subscribe);

        (await client.ReceiveAsync()).ShouldBe("4409 Subscriber for 1 already exists");
        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 0, "nobody listens");
    }

    [Fact]
    public async Task Subscribe_IdOfAQueryAtWork_ClosesWith4409AndEndsIt()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);
        await client.SubscribeAsync("1", "{ waiting }");
        await own.Waiting.Started;

        await client.SendAsync(Subscribe);

        (await client.ReceiveAsync()).ShouldBe("4409 Subscriber for 1 already exists");
        await client.CloseAsync();
        await own.Waiting.Cancelled.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Subscribe_LongIdInUse_ClosesWithAShortenedReason()
    {
        using var client = await SocketClient.ConnectAsync(server);
        var id = string.Concat(Enumerable.Repeat("😀é", 100));

        await client.SubscribeAsync(id, "subscription { ticks }");
        await client.SubscribeAsync(id, "subscription { ticks }");

        (await client.ReceiveAsync()).ShouldStartWith("4409 Subscriber for 😀é");
    }

    [Fact]
    public async Task Init_Twice_ClosesWith4429()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync("""{"type":"connection_init"}""");

        (await client.ReceiveAsync()).ShouldBe("4429 Too many initialisation requests");
    }

    [Fact]
    public async Task Init_AgainBeforeTheAnswer_ClosesWith4429()
    {
        await using var own = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(options => options.Authorize = async (_, _, token) =>
        {
            await Task.Delay(50, token);
            return true;
        }));
        using var client = await SocketClient.ConnectAsync(own, init: false);

        await client.SendAsync("""{"type":"connection_init"}""");
        await client.SendAsync("""{"type":"connection_init"}""");

        (await client.ReceiveAsync(2))[^1].ShouldBe("4429 Too many initialisation requests");
    }

    [Fact]
    public async Task Close_ByTheClient_EndsItsOperations()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);
        await client.SendAsync(Subscribe);
        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 1, "the server listens");

        await client.CloseAsync();

        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 0 && own.OpenSockets == 0, "nobody listens");
    }

    [Fact]
    public async Task Close_ByTheClient_IsAnswered()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.CloseAsync();

        ((int)client.Socket.CloseStatus!).ShouldBe(1000);
    }
}
