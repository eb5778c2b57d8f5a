using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.ServerSentEvents;

public sealed class EventStreamTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    private const string Complete = "event: complete|data:";

    [Fact]
    public async Task Post_Subscription_SendsEachEventThenComplete()
    {
        using var client = await EventStreamClient.PostAsync(server, "subscription($n: Int!) { counted(to: $n) }", variables: new { n = 3 });

        (await client.ReadToEndAsync()).ShouldBe(
        [
            """event: next|data: {"data":{"counted":0}}""",
            """event: next|data: {"data":{"counted":1}}""",
            """event: next|data: {"data":{"counted":2}}""",
            Complete,
        ]);
    }

    [Fact]
    public async Task Post_Stream_SaysThatNobodyMayHoldItBack()
    {
        using var client = await EventStreamClient.PostAsync(server, "subscription { counted(to: 0) }");

        var response = client.Response;
        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Content.Headers.ContentLength.ShouldBeNull();
    }

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("mutation { rename(name: \"a\\nb\") }", """{"data":{"rename":"a\nb"}}""")]
    public async Task Post_QueryOrMutation_IsOneResult(string query, string expected)
    {
        using var client = await EventStreamClient.PostAsync(server, query);

        (await client.ReadToEndAsync()).ShouldBe([$"event: next|data: {expected}", Complete]);
    }

    [Fact]
    public async Task Get_Subscription_IsServed()
    {
        using var client = await EventStreamClient.GetAsync(server, "subscription { counted(to: 1) }");

        (await client.ReadToEndAsync()).ShouldBe(["""event: next|data: {"data":{"counted":0}}""", Complete]);
    }

    [Fact]
    public async Task Get_Mutation_IsNotRun()
    {
        using var client = await EventStreamClient.GetAsync(server, "mutation { rename(name: \"x\") }");

        (await client.ReadToEndAsync())[0].ShouldContain("OPERATION_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("subscription { missing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription {", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { refused }", "FORBIDDEN")]
    [InlineData("subscription { counted(to: 1) ticks }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Post_OperationIsRefused_IsAResultOfTheStream(string query, string code)
    {
        using var client = await EventStreamClient.PostAsync(server, query);

        var events = await client.ReadToEndAsync();
        events.Count.ShouldBe(2);
        events[0].ShouldStartWith("event: next|data: {\"errors\":[");
        events[0].ShouldContain($"\"code\":\"{code}\"");
        events[0].ShouldNotContain("\"data\":");
        events[1].ShouldBe(Complete);
    }

    [Fact]
    public async Task Post_SourceBreaks_EndsWithItsError()
    {
        using var client = await EventStreamClient.PostAsync(server, "subscription { broken }");

        var events = await client.ReadToEndAsync();
        events[0].ShouldBe("""event: next|data: {"data":{"broken":1}}""");
        events[1].ShouldContain("SOURCE_GONE");
        events[2].ShouldBe(Complete);
    }

    [Fact]
    public async Task Post_Events_HaveScopesOfTheirOwn()
    {
        using var client = await EventStreamClient.PostAsync(server, "subscription { scoped(to: 3) { id } }");

        (await client.ReadToEndAsync()).Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("text/event-stream, application/json", "application/json")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", "application/graphql-response+json")]
    [InlineData("text/event-stream, application/json;q=0.5", "text/event-stream")]
    [InlineData("text/*", "application/json")]
    public async Task Post_QueryFromAClientThatTakesBoth_IsAnsweredAsItPrefers(string accept, string expected)
    {
        using var client = await EventStreamClient.PostAsync(server, "{ hello }", accept);

        client.Response.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
    }

    [Fact]
    public async Task Post_SubscriptionFromAClientThatTakesBoth_IsAStream()
    {
        using var client = await EventStreamClient.PostAsync(server, "subscription { counted(to: 1) }", "application/json, text/event-stream");

        (await client.ReadToEndAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Get_WithoutAPreflightHeader_IsRefusedAsJson()
    {
        using var client = await EventStreamClient.GetAsync(server, "subscription { counted(to: 1) }", header: null);

        ((int)client.Response.StatusCode).ShouldBe(400);
        client.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task Post_NoQuery_IsRefusedAsJson()
    {
        var response = await server.PostAsync("{}", "text/event-stream");

        response.ShouldBeRefused(400, "BAD_REQUEST", "no `query`");
        response.MediaType.ShouldBe("application/json");
    }
}
