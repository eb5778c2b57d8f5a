using System.Text;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class CostHeaderTests : IAsyncLifetime
{
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(
        limits => (limits.MaxTypeCost, limits.MaxFieldCost) = (1, 20)));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Report_OfAnOperation_StandsBesideTheAnswer() =>
        (await AskAsync("{ hello }", "report")).Body.ShouldBe(
            """{"data":{"hello":"world"},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");

    [Theory]
    [InlineData("validate")]
    [InlineData("VALIDATE")]
    public async Task Validate_OfAnOperation_RunsNothing(string value)
    {
        var response = await AskAsync("{ failing __type(name: \"Query\") { name } }", value, ExampleServerRequests.GraphQLResponseType);

        response.Status.ShouldBe(200);
        response.Body.ShouldBe("""{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");
        _server.Logs.Entries.ShouldNotContain(e => e.Exception != null);
    }

    [Fact]
    public async Task Validate_OfAnInvalidDocument_TellsWhy() =>
        (await AskAsync("{ nothing }", "validate")).ErrorCode.ShouldBe("GRAPHQL_VALIDATION_FAILED");

    [Theory]
    [InlineData(null)]
    [InlineData("no idea")]
    public async Task Answer_WithoutTheQuestion_HasNoCost(string? value) =>
        (await AskAsync("{ hello }", value)).Body.ShouldBe("""{"data":{"hello":"world"}}""");

    private async Task<GraphQLResponse> AskAsync(string query, string? question, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(query)}}}""", Encoding.UTF8, "application/json"),
        };
        if (question is not null)
        {
            request.Headers.Add("GraphQL-Cost", question);
        }

        return await _server.SendAsync(request, accept);
    }
}
