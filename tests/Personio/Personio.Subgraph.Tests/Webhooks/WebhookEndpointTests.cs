using System.Net;
using System.Text;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Webhooks;

/// <summary>What comes in at <c>/webhooks/{connection}</c>, and what it is answered.</summary>
public sealed class WebhookEndpointTests(WebhookEndpointTests.Fixture fixture) : IClassFixture<WebhookEndpointTests.Fixture>
{
    private const string Event = """{"company_id":"1","event_name":"person.updated","occurred_at":"2026-11-16T08:00:00Z","payload":{"person":{"id":"1"}},"meta":{}}""";

    [Theory]
    [InlineData("the-new-one")]
    [InlineData("the-old-one")]
    public async Task Post_WithEitherToken_IsAcknowledged(string token) => (await PostAsync(Event, token)).ShouldBe(HttpStatusCode.NoContent);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another")]
    [InlineData("Bearer the-new-one")]
    public async Task Post_WithoutProof_IsRefused(string? token) => (await PostAsync(Event, token)).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Post_Again_IsAcknowledgedAgain()
    {
        (await PostAsync(Event, "the-new-one")).ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(Event, "the-new-one")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Post_ForAConnectionThatIsNone_IsNotFound() =>
        (await PostAsync(Event, "the-new-one", "/webhooks/other")).ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("""{"event_name":"person.updated"}""")]
    public async Task Post_WhatIsNoEvent_IsABadRequest(string body) => (await PostAsync(body, "the-new-one")).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Post_AnEventThatNobodyKnows_IsAcknowledged() =>
        (await PostAsync(Event.Replace("person.updated", "planet.moved", StringComparison.Ordinal), "the-new-one")).ShouldBe(HttpStatusCode.NoContent);

    [Fact]
    public async Task Post_TooMuch_IsRefused() =>
        (await PostAsync(Event + new string(' ', 256 * 1024), "the-new-one")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Post_TooMuchWithoutProof_IsRefusedForThat() =>
        (await PostAsync(new string(' ', 300 * 1024), "another")).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Get_IsNotAllowed()
    {
        using var response = await fixture.Session.GetAsync("/webhooks/default");

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Post_WithTheConfiguredHeaders_IsAcknowledgedAndWithoutOneOfThemNot()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:WebhookHeaders:X-One=1", "--Personio:WebhookHeaders:X-Two=2");
        using var both = Request("/webhooks/default", Event);
        both.Headers.Add("X-One", "1");
        both.Headers.Add("X-Two", "2");
        using var one = Request("/webhooks/default", Event);
        one.Headers.Add("X-One", "1");

        using var accepted = await session.SendAsync(both);
        using var refused = await session.SendAsync(one);

        (accepted.StatusCode, refused.StatusCode).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized));
    }

    private static HttpRequestMessage Request(string path, string body) =>
        new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private async Task<HttpStatusCode> PostAsync(string body, string? token, string path = "/webhooks/default")
    {
        using var request = Request(path, body);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        using var response = await fixture.Session.SendAsync(request);
        return response.StatusCode;
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public SubgraphSession Session { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Session = await SubgraphSession.StartAsync(null, "--Personio:WebhookToken=the-new-one", "--Personio:PreviousWebhookToken=the-old-one");

        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
