using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.ServerSentEvents;
using GraphQL.AspNetCore.Tests.WebSockets;

namespace GraphQL.AspNetCore.Tests.Telemetry;

public sealed class TransportMetricTests
{
    [Fact]
    public async Task Post_Operation_IsMeasuredByTheExecutorToo()
    {
        await using var server = await ExampleServer.StartAsync();
        using var metrics = new RecordedMeasurements(server);

        await server.QueryAsync("{ hello }");

        metrics.Of("graphql.server.queue.duration").ShouldBe([(0, "graphql.queue.result=served")]);
        metrics.Of("graphql.server.request.duration").Single().Tags.ShouldBe("graphql.operation.type=query");
    }

    [Fact]
    public async Task Post_Refused_IsCountedByCode()
    {
        await using var server = await ExampleServer.StartAsync();
        using var metrics = new RecordedMeasurements(server);

        await server.PostAsync("[]");

        metrics.Of("graphql.server.refusals").ShouldBe([(1, "graphql.error.code=BAD_REQUEST")]);
        metrics.Of("graphql.server.request.duration").ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_RefusedElementsOfABatch_AreCountedEach()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureHttp(http => http.AllowBatching = true));
        using var metrics = new RecordedMeasurements(server);

        await server.PostAsync("""[{"query":"{ hello }"}, {}, {"query":1}, {"query":"{ nothing }"}]""");

        metrics.Of("graphql.server.refusals").ShouldBe([(1, "graphql.error.code=BAD_REQUEST"), (1, "graphql.error.code=BAD_REQUEST")]);
        metrics.Of("graphql.server.request.duration").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Socket_RefusedOperations_AreCountedByCode()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL
            .ConfigureWebSockets(sockets => sockets.MaxOperations = 2)
            .ConfigureLimits(limits => (limits.MaxConcurrentExecutions, limits.MaxWaitingExecutions) = (1, 0)));
        using var metrics = new RecordedMeasurements(server);
        using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "{ waiting }");
        await server.Waiting.Started;

        await client.SendAsync("""{"id":"2","type":"subscribe","payload":{"extensions":{}}}""");
        (await client.ReceiveAsync()).ShouldContain("BAD_REQUEST");
        await client.SubscribeAsync("3", "{ hello }");
        (await client.ReceiveAsync()).ShouldContain("SERVER_BUSY");

        metrics.Of("graphql.server.refusals").ShouldBe([(1, "graphql.error.code=BAD_REQUEST"), (1, "graphql.error.code=SERVER_BUSY")]);
    }

    [Fact]
    public async Task Socket_MoreOperationsThanItMayHave_AreCounted()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureWebSockets(sockets => sockets.MaxOperations = 1));
        using var metrics = new RecordedMeasurements(server);
        using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { ticks }");

        await client.SubscribeAsync("2", "subscription { ticks }");

        (await client.ReceiveAsync()).ShouldContain("TOO_MANY_OPERATIONS");
        metrics.Of("graphql.server.refusals").ShouldBe([(1, "graphql.error.code=TOO_MANY_OPERATIONS")]);
    }

    [Fact]
    public async Task Post_WaitsInVain_IsMeasured()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(
            limits => (limits.MaxConcurrentExecutions, limits.MaxExecutionWait) = (1, TimeSpan.FromMilliseconds(50))));
        using var metrics = new RecordedMeasurements(server);
        using var gone = new CancellationTokenSource();
        var waiting = server.Client.PostAsync("/graphql", new StringContent("""{"query":"{ waiting }"}""", null, "application/json"), gone.Token);
        await server.Waiting.Started;

        await server.QueryAsync("{ hello }");

        var wait = metrics.Of("graphql.server.queue.duration")[^1];
        wait.Tags.ShouldBe("graphql.queue.result=refused");
        wait.Value.ShouldBeInRange(0.04, 10);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    [Fact]
    public async Task Connections_OpenAndClosed_AddUpToNone()
    {
        await using var server = await ExampleServer.StartAsync();
        using var metrics = new RecordedMeasurements(server);
        using (var stream = await EventStreamClient.PostAsync(server, "subscription { ticks }"))
        using (var socket = await SocketClient.ConnectAsync(server))
        {
            metrics.Of("graphql.server.connections").ShouldBe(
                [(1, "graphql.transport=sse"), (1, "graphql.transport=websocket")]);
        }

        await Eventually.BecomesAsync(() => metrics.Of("graphql.server.connections").Sum(m => m.Value) == 0, "no connection is open");
    }
}
