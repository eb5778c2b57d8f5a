using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class MethodTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Send_OtherMethod_NamesTheAllowedOnes(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        var response = await server.SendAsync(request);

        response.ShouldBeRefused(405, "METHOD_NOT_ALLOWED", "GET and POST");
        response.Message.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    [Fact]
    public async Task Send_Head_IsNotAllowedAndHasNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/graphql");

        var response = await server.SendAsync(request);

        response.Status.ShouldBe(405);
        response.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_GetIsOff_IsNotAllowed()
    {
        await using var postOnly = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureHttp(o => o.AllowGet = false));

        var response = await postOnly.GetAsync("query={hello}");

        response.ShouldBeRefused(405, "METHOD_NOT_ALLOWED", "POST only");
        response.Message.Content.Headers.Allow.ShouldBe(["POST"]);
    }
}
