using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class ContentTypeTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    private static readonly byte[] Query = "{\"query\":\"{hello}\"}"u8.ToArray();

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json; profile=any")]
    public async Task Post_JsonInUtf8_IsExecuted(string contentType)
    {
        var response = await server.PostAsync(Query, contentType);

        response.Status.ShouldBe(200, response.Body);
        response.Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Theory]
    [InlineData(null, "no Content-Type")]
    [InlineData("text/plain", "not supported")]
    [InlineData("text/plain; application/json", "not supported")]
    [InlineData("text/plain, application/json", "not supported")]
    [InlineData("application/json, text/plain", "not supported")]
    [InlineData("application/x-www-form-urlencoded", "not supported")]
    [InlineData("multipart/form-data; boundary=x", "not supported")]
    [InlineData("application/graphql", "not supported")]
    [InlineData("application/jsonp", "not supported")]
    [InlineData("json", "not supported")]
    [InlineData("application/json; charset=utf-16", "charset")]
    [InlineData("application/json; charset=utf-8; charset=latin1", "charset")]
    public async Task Post_AnythingElse_IsUnsupported(string? contentType, string messagePart) =>
        (await server.PostAsync(Query, contentType)).ShouldBeRefused(415, "UNSUPPORTED_MEDIA_TYPE", messagePart);

    [Fact]
    public async Task Post_CompressedBody_IsUnsupported()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Query) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");

        (await server.SendAsync(request)).ShouldBeRefused(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Encoding");
    }
}
