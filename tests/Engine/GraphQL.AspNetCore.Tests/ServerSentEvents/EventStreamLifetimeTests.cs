using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.ServerSentEvents;

public sealed class EventStreamLifetimeTests
{
    [Fact]
    public async Task Stream_NothingHappens_IsKeptAliveByComments()
    {
        await using var server = await ExampleServer.StartAsync(
            graphQL => graphQL.ConfigureHttp(options => options.EventStreamKeepAlive = TimeSpan.FromMilliseconds(20)));
        using var client = await EventStreamClient.PostAsync(server, "subscription { ticks }");

        (await client.ReadAsync()).ShouldBe(":");
        (await client.ReadAsync()).ShouldBe(":");
        (await client.ReadAsync()).ShouldBe(":");
        await server.Topics.SendAsync("ticks", 7);

        (await client.ReadEventAsync()).ShouldBe("""event: next|data: {"data":{"ticks":7}}""");
    }

    [Fact]
    public async Task Stream_ClientLeaves_EndsTheSource()
    {
        await using var server = await ExampleServer.StartAsync();
        using (var client = await EventStreamClient.PostAsync(server, "subscription { ticks }"))
        {
            await server.Topics.SendAsync("ticks", 7);
            await client.ReadEventAsync();
            server.Topics.CountListeners("ticks").ShouldBe(1);
        }

        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 0, "nobody listens");
        server.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Stream_HostStops_IsCompleted()
    {
        await using var server = await ExampleServer.StartAsync();
        using var client = await EventStreamClient.PostAsync(server, "subscription { ticks }");
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 1, "the server listens");

        var stopping = server.StopAsync();

        (await client.ReadToEndAsync()).ShouldBe(["event: complete|data:"]);
        await stopping;
        server.Topics.CountListeners("ticks").ShouldBe(0);
    }

    [Fact]
    public async Task Stream_TopicEnds_IsCompleted()
    {
        await using var server = await ExampleServer.StartAsync();
        using var client = await EventStreamClient.PostAsync(server, "subscription { ticks }");
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 1, "the server listens");

        await server.Topics.CompleteAsync("ticks");

        (await client.ReadToEndAsync()).ShouldBe(["event: complete|data:"]);
    }

    [Fact]
    public async Task Stream_ClientDoesNotRead_HoldsTheSourceBack()
    {
        await using var server = await ExampleServer.StartAsync();
        using (await EventStreamClient.PostAsync(server, "subscription { flood }"))
        {
            await Eventually.BecomesAsync(() => server.Flood.Taken > 0, "the flood begins");
            var taken = -1;
            while (taken != server.Flood.Taken)
            {
                taken = server.Flood.Taken;
                await Task.Delay(300, TestContext.Current.CancellationToken);
            }

            // What the sockets of both ends hold, and no more.
            taken.ShouldBeLessThan(2_000);
        }

        await Eventually.BecomesAsync(() => server.Flood.Open == 0, "the flood ends with its client");
    }

    [Fact]
    public async Task Stream_ResultIsTooLarge_IsAnErrorInItsPlace()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(limits => limits.MaxResultBytes = 1_000));
        using var client = await EventStreamClient.PostAsync(server, "{ lines(count: 500) }");

        var events = await client.ReadToEndAsync();
        events.Count.ShouldBe(2);
        events[0].ShouldContain("RESULT_TOO_LARGE");
    }

    [Fact]
    public async Task Stream_OneTooMany_IsRefusedUntilAnotherEnds()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(limits => limits.MaxEventStreams = 1));
        var first = await EventStreamClient.PostAsync(server, "subscription { ticks }");

        (await server.QueryAsync("subscription { ticks }", "text/event-stream"))
            .ShouldBeRefused(503, "TOO_MANY_EVENT_STREAMS", "1 streams of events open, as many as it serves (GraphQLLimits.MaxEventStreams)");

        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
        first.Dispose();
        var status = 503;
        while (status == 503)
        {
            using var next = await EventStreamClient.PostAsync(server, "{ hello }");
            status = (int)next.Response.StatusCode;
        }

        status.ShouldBe(200);
    }
}
