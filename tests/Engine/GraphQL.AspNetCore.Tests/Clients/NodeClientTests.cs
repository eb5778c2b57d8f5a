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
}
