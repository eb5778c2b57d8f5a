using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Clients;

public sealed class NodeClientTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Fact]
    public async Task Clients_OfNpm_ReceiveWhatTheServerSends()
    {
        var results = await NodeClients.RunAsync("clients.mjs", new Uri(server.Address, "/graphql"));

        foreach (var name in (string[])["sockets", "streams"])
        {
            var client = results.GetProperty(name);
            client.GetProperty("query").GetRawText().ShouldBe("""[{"data":{"hello":"world"}}]""", name);
            client.GetProperty("mutation").GetRawText().ShouldBe("""[{"data":{"rename":"x"}}]""", name);
            client.GetProperty("subscription").GetRawText().ShouldBe(
                """[{"data":{"counted":0}},{"data":{"counted":1}},{"data":{"counted":2}}]""", name);
            client.GetProperty("invalid").GetRawText().ShouldContain("GRAPHQL_VALIDATION_FAILED", Case.Sensitive, name);
            client.GetProperty("left").GetRawText().ShouldBe("""[0,1,2,{"data":{"hello":"world"}}]""", name);
        }
    }

    [Fact]
    public async Task SocketClient_ServerIsReplaced_SubscribesAgainByItself()
    {
        await using var first = await ExampleServer.StartAsync();
        var client = NodeClients.RunAsync("reconnect.mjs", new Uri(first.Address, "/graphql"));
        await Eventually.BecomesAsync(() => first.Topics.CountListeners("ticks") == 1, "the client listens");
        await first.Topics.SendAsync("ticks", 1);
        await first.Waiting.Started.WaitAsync(TimeSpan.FromSeconds(20));

        await first.StopAsync();
        await using var second = await ExampleServer.StartAsync(address: first.Address);
        await Eventually.BecomesAsync(() => second.Topics.CountListeners("ticks") == 1, "the client listens to the second server");
        await second.Topics.SendAsync("ticks", 2);

        (await client).GetRawText().ShouldBe("""["connected",1,"closed 1001 The server stops.","connected",2]""");
    }
}
