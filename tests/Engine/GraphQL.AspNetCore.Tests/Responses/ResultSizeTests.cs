using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Responses;

public sealed class ResultSizeTests
{
    private const string Query = "{ lines(count: 500) }";

    [Theory]
    [InlineData(0, "application/json", 200)]
    [InlineData(0, ExampleServerRequests.GraphQLResponseType, 200)]
    [InlineData(1, "application/json", 200)]
    [InlineData(1, ExampleServerRequests.GraphQLResponseType, 400)]
    public async Task Post_ResponseAtTheLimit_IsSentWholeOrNotAtAll(int tooMany, string accept, int status)
    {
        await using var generous = await ExampleServer.StartAsync();
        var length = (await generous.QueryAsync(Query)).Message.Content.Headers.ContentLength!.Value;
        var limit = (int)length - tooMany;
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(limits => limits.MaxResultBytes = limit));

        var response = await server.QueryAsync(Query, accept);

        if (tooMany == 0)
        {
            response.Data.GetProperty("lines").GetArrayLength().ShouldBe(500);
        }
        else
        {
            response.ShouldBeRefused(status, "RESULT_TOO_LARGE", $"larger than {limit} bytes (GraphQLLimits.MaxResultBytes)");
        }

        (await server.QueryAsync("{ hello }")).Data.GetProperty("hello").GetString().ShouldBe("world");
    }
}
