using System.Net;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class BodyLimitTests : IAsyncLifetime
{
    private const int Limit = 20_000;

    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(l => l.MaxRequestBodyBytes = Limit));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_OneByteTooMany_IsRefused(bool chunked) =>
        (await PostAsync(Limit + 1, chunked)).ShouldBeRefused(413, "PAYLOAD_TOO_LARGE", $"larger than {Limit} bytes (GraphQLLimits.MaxRequestBodyBytes)");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_AsLongAsAllowed_IsExecuted(bool chunked)
    {
        var response = await PostAsync(Limit, chunked);

        response.Status.ShouldBe(200, response.Body);
        response.Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task Post_TooLargeThenSmall_ServesTheSecond()
    {
        await PostAsync(Limit * 20, chunked: true);

        (await PostAsync(100, chunked: false)).Status.ShouldBe((int)HttpStatusCode.OK);
    }

    private async Task<GraphQLResponse> PostAsync(int length, bool chunked)
    {
        const string Query = "{\"query\":\"{hello}\"}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(Query.PadRight(length), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TransferEncodingChunked = chunked;
        return await _server.SendAsync(request);
    }
}
