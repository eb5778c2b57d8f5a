using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.Telemetry;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Clients;

/// <summary>Clients that end without a word in the midst of a response: nothing of theirs stays behind, and nobody else notices.</summary>
public sealed class KilledClientTests
{
    [Theory]
    [InlineData("sockets", "websocket")]
    [InlineData("streams", "sse")]
    public async Task Kill_Subscriber_LeavesNothing(string client, string transport)
    {
        await using var server = await ExampleServer.StartAsync();
        using var metrics = new RecordedMeasurements(server);

        var killing = NodeClients.KillAsync("held.mjs", new Uri(server.Address, "/graphql"), client, () =>
        {
            server.Topics.CountListeners("ticks").ShouldBe(1);
            metrics.Of("graphql.server.connections").ShouldBe([(1, $"graphql.transport={transport}")]);
            return Task.CompletedTask;
        });
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 1, "the client listens");
        await server.Topics.SendAsync("ticks", 1);
        await killing;

        await Eventually.BecomesAsync(
            () => server.Topics.CountListeners("ticks") == 0 && server.OpenSockets == 0 && Connections(metrics) == 0, "nothing is left");
        await ShouldBeWellAsync(server);
    }

    [Fact]
    public async Task Kill_SubscriberThatDoesNotRead_LeavesNothing()
    {
        await using var server = await ExampleServer.StartAsync();
        using var metrics = new RecordedMeasurements(server);

        await NodeClients.KillAsync("held.mjs", new Uri(server.Address, "/graphql"), "silent", async () =>
        {
            var taken = -1;
            while (taken != server.Flood.Taken)
            {
                taken = server.Flood.Taken;
                await Task.Delay(300);
            }

            server.Flood.Open.ShouldBe(1);
        });

        await Eventually.BecomesAsync(() => server.Flood.Open == 0 && server.OpenSockets == 0 && Connections(metrics) == 0, "nothing is left");
        await ShouldBeWellAsync(server);
    }

    [Fact]
    public async Task Kill_ReaderOfParts_EndsTheList()
    {
        var schema = new IncrementalSchema();
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.AddSchema(schema.Create));
        using var metrics = new RecordedMeasurements(server);

        await NodeClients.KillAsync("held.mjs", new Uri(server.Address, "/graphql"), "parts", () =>
        {
            Active(metrics).ShouldBe(1);
            return Task.CompletedTask;
        });

        await schema.Left;
        await Eventually.BecomesAsync(() => Active(metrics) == 0, "no request is at work");
        metrics.Of("graphql.server.request.duration").Single().Tags.ShouldBe("graphql.operation.type=query error.type=cancelled");
        await ShouldBeWellAsync(server);
    }

    private static double Connections(RecordedMeasurements metrics) => metrics.Of("graphql.server.connections").Sum(m => m.Value);

    private static double Active(RecordedMeasurements metrics) => metrics.Of("graphql.server.active_requests").Sum(m => m.Value);

    private static async Task ShouldBeWellAsync(ExampleServer server)
    {
        (await server.QueryAsync("{ hello }")).Body.ShouldBe("""{"data":{"hello":"world"}}""");
        server.Logs.Entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => $"{entry.Message} {entry.Exception}").ShouldBeEmpty();
    }
}
