using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class PreflightTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Theory]
    [InlineData("GraphQL-Preflight")]
    [InlineData("graphql-preflight")]
    [InlineData("GraphQL-Require-Preflight")]
    [InlineData("Apollo-Require-Preflight")]
    [InlineData("X-Apollo-Operation-Name")]
    public async Task Get_HeaderThatNeedsAPreflight_IsExecuted(string header)
    {
        var response = await server.GetAsync("query={hello}", preflight: header);

        response.Status.ShouldBe(200, response.Body);
        response.Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task Get_WhatABrowserSendsByItself_IsRefused()
    {
        var response = await server.GetAsync("query={hello}", ExampleServerRequests.GraphQLResponseType, preflight: null);

        response.ShouldBeRefused(400, "PREFLIGHT_REQUIRED", "`GraphQL-Preflight: 1`");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Get_SimpleContentType_IsRefused(string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}") { Content = new ByteArrayContent([]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        (await server.SendAsync(request)).ShouldBeRefused(400, "PREFLIGHT_REQUIRED", "A GET needs a header");
    }

    [Fact]
    public async Task Get_JsonContentType_IsExecuted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}") { Content = new ByteArrayContent([]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        (await server.SendAsync(request)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Get_RuleIsOff_IsExecuted()
    {
        await using var open = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureHttp(o => o.RequirePreflight = false));

        (await open.GetAsync("query={hello}", preflight: null)).Status.ShouldBe(200);
    }
}
