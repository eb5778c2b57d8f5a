using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.WebSockets;

public sealed class OperationTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Fact]
    public async Task Subscribe_Subscription_SendsEachEventThenComplete()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("a \"1\"", "subscription($n: Int!) { counted(to: $n) }", new { n = 2 });

        (await client.ReceiveAsync(3)).ShouldBe(
        [
            """{"id":"a \u00221\u0022","type":"next","payload":{"data":{"counted":0}}}""",
            """{"id":"a \u00221\u0022","type":"next","payload":{"data":{"counted":1}}}""",
            """{"id":"a \u00221\u0022","type":"complete"}""",
        ]);
    }

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("mutation { rename(name: \"x\") }", """{"data":{"rename":"x"}}""")]
    public async Task Subscribe_QueryOrMutation_SendsOneResultThenComplete(string query, string expected)
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", query);

        (await client.ReceiveAsync(2)).ShouldBe([$$"""{"id":"1","type":"next","payload":{{expected}}}""", """{"id":"1","type":"complete"}"""]);
    }

    [Fact]
    public async Task Subscribe_FieldFails_IsANextWithDataAndErrors()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "{ hello failing }");

        var next = await client.ReceiveAsync();
        next.ShouldContain("\"type\":\"next\"");
        next.ShouldContain("\"data\":{\"hello\":\"world\",\"failing\":null}");
        next.ShouldContain("INTERNAL_SERVER_ERROR");
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("query($n: Int!) { lines(count: $n) }", "BAD_USER_INPUT")]
    [InlineData("subscription { refused }", "FORBIDDEN")]
    public async Task Subscribe_OperationIsRefused_IsAnErrorAndNothingElse(string query, string code)
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", query);

        var error = await client.ReceiveAsync();
        error.ShouldStartWith("""{"id":"1","type":"error","payload":[{"message":""");
        error.ShouldContain($"\"code\":\"{code}\"");
        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Subscribe_SourceBreaks_EndsWithAnError()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "subscription { broken }");

        (await client.ReceiveAsync()).ShouldContain("\"broken\":1");
        (await client.ReceiveAsync()).ShouldContain("\"type\":\"error\"");
        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Subscribe_IdOfAnOperationThatIsOver_IsUsedAgain()
    {
        using var client = await SocketClient.ConnectAsync(server);

        for (var i = 0; i < 20; i++)
        {
            await client.SubscribeAsync("1", i % 2 == 0 ? "{ hello }" : "{ nothing }");
            (await client.ReceiveAsync(i % 2 == 0 ? 2 : 1))[^1].ShouldContain(i % 2 == 0 ? "complete" : "error");
        }
    }

    [Fact]
    public async Task Subscribe_SeveralAtATime_HoldNobodyUp()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);
        await client.SubscribeAsync("events", "subscription { ticks }");
        await client.SubscribeAsync("waiting", "{ waiting }");
        await own.Waiting.Started;
        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 1, "the server listens");

        await client.SubscribeAsync("query", "{ hello }");
        (await client.ReceiveAsync(2)).ShouldAllBe(message => message.StartsWith("""{"id":"query",""", StringComparison.Ordinal));
        await own.Topics.SendAsync("ticks", 1);

        (await client.ReceiveAsync()).ShouldBe("""{"id":"events","type":"next","payload":{"data":{"ticks":1}}}""");
        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Subscribe_NullMembers_AreLikeMissingOnes()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync(
            """{"id":"1","type":"subscribe","payload":{"query":"{ hello }","operationName":null,"variables":null,"extensions":null}}""");

        (await client.ReceiveAsync(2)).ShouldBe(
            ["""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", """{"id":"1","type":"complete"}"""]);
    }

    [Fact]
    public async Task Subscribe_OperationName_ChoosesTheOperation()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync(
            """{"id":"1","type":"subscribe","payload":{"query":"query A { operationName } query B { operationName }","operationName":"B"}}""");

        (await client.ReceiveAsync()).ShouldContain("""{"data":{"operationName":"B"}}""");
    }

    [Fact]
    public async Task Subscribe_Events_HaveScopesOfTheirOwn()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "subscription { scoped(to: 3) { id } }");

        (await client.ReceiveAsync(4)).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Subscribe_LargeResult_ComesWhole()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "{ lines(count: 10000) }");

        var next = await client.ReceiveAsync();
        next.Length.ShouldBeGreaterThan(400_000);
        next.ShouldEndWith("\"]}}}");
    }

    [Fact]
    public async Task Complete_Subscription_StopsItAndSendsNothingMore()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);
        await client.SubscribeAsync("1", "subscription { ticks }");
        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 1, "the server listens");
        await own.Topics.SendAsync("ticks", 1);
        (await client.ReceiveAsync()).ShouldContain("\"ticks\":1");

        await client.CompleteAsync("1");

        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 0, "nobody listens");
        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Complete_QueryAtWork_IsCancelledAndSendsNothing()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);
        await client.SubscribeAsync("1", "{ waiting }");
        await own.Waiting.Started;

        await client.CompleteAsync("1");

        await own.Waiting.Cancelled;
        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Complete_OperationThatIsOver_IsIgnored()
    {
        using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "{ hello }");
        await client.SubscribeAsync("2", "{ nothing }");
        await client.ReceiveAsync(3);

        await client.CompleteAsync("1");
        await client.CompleteAsync("2");

        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Complete_Operation_FreesItsId()
    {
        await using var own = await ExampleServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(own);
        await client.SubscribeAsync("1", "subscription { ticks }");
        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 1, "the server listens");

        await client.CompleteAsync("1");
        await client.SubscribeAsync("1", "{ hello }");

        (await client.ReceiveAsync(2)).ShouldBe(
            ["""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", """{"id":"1","type":"complete"}"""]);
        await Eventually.BecomesAsync(() => own.Topics.CountListeners("ticks") == 0, "nobody listens");
    }

    [Fact]
    public async Task Complete_UnknownId_IsIgnored()
    {
        using var client = await SocketClient.ConnectAsync(server);

        await client.CompleteAsync("nobody");

        await client.ShouldBeQuietAsync();
    }
}
