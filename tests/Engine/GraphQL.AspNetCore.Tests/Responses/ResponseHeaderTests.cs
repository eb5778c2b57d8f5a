using System.Text;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Responses;

public sealed class ResponseHeaderTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Theory]
    [InlineData("""{"query":"{ hello }"}""")]
    [InlineData("""{"query":7}""")]
    public async Task Post_AnyResponse_IsPrivateJsonInUtf8(string body)
    {
        var response = await server.PostAsync(body);

        response.Message.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        response.Message.Headers.CacheControl!.ToString().ShouldBe("no-store");
        response.Message.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Message.Content.Headers.ContentLength.ShouldBe(Encoding.UTF8.GetByteCount(response.Body));
    }

    [Fact]
    public async Task Post_LargeResponse_ArrivesWhole()
    {
        const int Count = 100_000;

        var response = await server.QueryAsync($$"""{ lines(count: {{Count}}) }""");

        response.Status.ShouldBe(200);
        response.Message.Content.Headers.ContentLength.ShouldBe(Encoding.UTF8.GetByteCount(response.Body));
        var lines = response.Data.GetProperty("lines");
        lines.GetArrayLength().ShouldBe(Count);
        lines[Count - 1].GetString().ShouldStartWith($"line {Count - 1} \u2014");
    }
}
