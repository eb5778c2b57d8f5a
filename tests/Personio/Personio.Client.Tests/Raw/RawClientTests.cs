using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Errors;
using Personio.Client.Raw;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Raw;

/// <summary>Calls that have no method of their own: Personio's answer as it is, and nothing sent that is no call.</summary>
public sealed class RawClientTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task Send_WhateverPersonioSays_IsTheAnswer(HttpStatusCode status)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/things/1", _ => PersonioStub.Json("""{"a":1}""", status));

        var answer = await Client(host).SendAsync(Get("/v2/things/1", "b=%20c&d[e]=f"));

        (answer.Status, Encoding.UTF8.GetString(answer.Json.Span)).ShouldBe(((int)status, """{"a":1}"""));
        var sent = host.Stub.Requests[^1];
        sent.Address.PathAndQuery.ShouldBe("/v2/things/1?b=%20c&d[e]=f");
        sent.Authorization!.ShouldStartWith("Bearer papi-token-");
    }

    [Fact]
    public async Task Send_APageOfHtml_IsNoAnswer()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/things/1", _ => PersonioStub.Json("<html>", mediaType: "text/html"));

        await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).SendAsync(Get("/v2/things/1")));
    }

    [Fact]
    public async Task Send_ATokenThatStaysRefused_IsNoAnswer()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/things/1", _ => PersonioStub.Json("{}", HttpStatusCode.Unauthorized));

        await Should.ThrowAsync<PersonioAuthenticationException>(() => Client(host).SendAsync(Get("/v2/things/1")));
    }

    [Fact]
    public async Task Send_AWriteThatFails_IsNotRepeatedAndNobodyKnows()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/things", _ => PersonioStub.Json("{}", HttpStatusCode.BadGateway));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).SendAsync(
            new RawCall(HttpMethod.Post, "/v2/things", "/v2/things", "", "{}"u8.ToArray())));
        host.Stub.Count("POST /v2/things").ShouldBe(1);
    }

    [Theory]
    [InlineData("/v2/auth/token", "")]
    [InlineData("/v1/auth", "")]
    [InlineData("/v3/things", "")]
    [InlineData("v2/things", "")]
    [InlineData("/v2/../v1/auth", "")]
    [InlineData("/v2//things", "")]
    [InlineData("/v2/things%2f1", "")]
    [InlineData("/v2/things\r\nHost: evil", "")]
    [InlineData("/v2/things", "a=1\r\nHost: evil")]
    [InlineData("/v2/things", "a=%0d%0a")]
    [InlineData("/v2/things", "a=%")]
    [InlineData("/v2/things", "a=%zz")]
    [InlineData("/v2/things", "a=1#b")]
    [InlineData("/v2/things", "a= b")]
    [InlineData("/v2/things", "a=\u00e4")]
    public async Task Send_WhatIsNoCall_IsRefusedAndNotSent(string path, string query)
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(async () => await Client(host).SendAsync(Get(path, query)));
        host.Stub.Requests.ShouldBeEmpty();
    }

    private static RawCall Get(string path, string query = "") => new(HttpMethod.Get, "/v2/things/{id}", path, query, Json: null);

    private static RawClient Client(ClientHost host) => host.Services.GetRequiredService<RawClient>();
}
