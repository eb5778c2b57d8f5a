using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Clients;

/// <summary>The slow field comes only when the client has seen what comes before it: a part that is held back anywhere hangs the test.</summary>
public sealed class IncrementalClientTests
{
    private const string First = """{"data":{"hello":"world"},"pending":[{"id":"0","path":[]}],"hasNext":true}""";
    private const string Second = """{"incremental":[{"id":"0","data":{"slow":"at last"}}],"completed":[{"id":"0"}],"hasNext":false}""";

    [Theory]
    [InlineData("apollo", """[{"data":{"hello":"world"},"dataState":"streaming"},{"data":{"hello":"world","slow":"at last","__typename":"Query"},"dataState":"complete"}]""")]
    [InlineData("meros", $$"""[{"json":true,"body":{{First}}},{"json":true,"body":{{Second}}}]""")]
    [InlineData("sockets", $"[{First},{Second}]")]
    [InlineData("streams", $"[{First},{Second}]")]
    public async Task Client_OfNpm_SeesTheFirstPartBeforeTheSecond(string client, string expected)
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.AddSchema(new IncrementalSchema().Create));

        var seen = await NodeClients.RunAsync("incremental.mjs", new Uri(server.Address, "/graphql"), client);

        seen.GetRawText().ShouldBe(expected);
    }
}
