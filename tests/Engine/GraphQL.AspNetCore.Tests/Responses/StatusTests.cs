using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Responses;

public sealed class StatusTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    private const string GraphQL = ExampleServerRequests.GraphQLResponseType;
    private const string Json = "application/json";

    /// <summary>What the draft of GraphQL over HTTP calls document failures, and what they answer in the default profile.</summary>
    public static TheoryData<string, string, string, int, string?> Requests => new()
    {
        { "executed", Json, """{"query":"{ hello }"}""", 200, null },
        { "executed", GraphQL, """{"query":"{ hello }"}""", 200, null },
        { "partial data", Json, """{"query":"{ hello failing }"}""", 200, "INTERNAL_SERVER_ERROR" },
        { "partial data", GraphQL, """{"query":"{ hello failing }"}""", 200, "INTERNAL_SERVER_ERROR" },
        { "syntax", Json, """{"query":"{ hello"}""", 200, "GRAPHQL_PARSE_FAILED" },
        { "syntax", GraphQL, """{"query":"{ hello"}""", 400, "GRAPHQL_PARSE_FAILED" },
        { "empty", GraphQL, """{"query":""}""", 400, "GRAPHQL_PARSE_FAILED" },
        { "validation", Json, """{"query":"{ nothing }"}""", 200, "GRAPHQL_VALIDATION_FAILED" },
        { "validation", GraphQL, """{"query":"{ nothing }"}""", 400, "GRAPHQL_VALIDATION_FAILED" },
        { "unknown operation", Json, """{"query":"query A { hello }","operationName":"B"}""", 200, "OPERATION_RESOLUTION_FAILURE" },
        { "unknown operation", GraphQL, """{"query":"query A { hello }","operationName":"B"}""", 400, "OPERATION_RESOLUTION_FAILURE" },
        { "several operations", GraphQL, """{"query":"query A { hello } query B { hello }"}""", 400, "OPERATION_RESOLUTION_FAILURE" },
        { "missing variable", Json, """{"query":"query($n: Int!) { lines(count: $n) }"}""", 200, "BAD_USER_INPUT" },
        { "missing variable", GraphQL, """{"query":"query($n: Int!) { lines(count: $n) }"}""", 400, "BAD_USER_INPUT" },
        { "subscription", Json, """{"query":"subscription { ticks }"}""", 200, "OPERATION_NOT_ALLOWED" },
        { "subscription", GraphQL, """{"query":"subscription { ticks }"}""", 400, "OPERATION_NOT_ALLOWED" },
        { "wrong variable", GraphQL, """{"query":"query($n: Int!) { lines(count: $n) }","variables":{"n":"1"}}""", 400, "BAD_USER_INPUT" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Post_WellFormedRequest_AnswersByMediaTypeAndOutcome(string kind, string accept, string body, int status, string? code)
    {
        var response = await server.PostAsync(body, accept);

        response.Status.ShouldBe(status, $"{kind}: {response.Body}");
        response.MediaType.ShouldBe(accept);
        if (code is null)
        {
            response.Json.TryGetProperty("errors", out _).ShouldBeFalse();
        }
        else
        {
            response.ErrorCode.ShouldBe(code);
        }

        response.Json.TryGetProperty("data", out _).ShouldBe(code is null or "INTERNAL_SERVER_ERROR");
    }

    /// <summary>What the draft of August 2026 asks for, the same for both media types.</summary>
    public static TheoryData<string, int> DraftRequests => new()
    {
        { """{"query":"{ hello }"}""", 200 },
        { """{"query":"{ hello failing }"}""", 294 },
        { """{"query":"{ broken }"}""", 500 },
        { """{"query":"{ hello"}""", 400 },
        { """{"query":"{ nothing }"}""", 422 },
        { """{"query":"query A { hello }","operationName":"B"}""", 422 },
        { """{"query":"query($n: Int!) { lines(count: $n) }"}""", 422 },
        { """{"query":7}""", 422 },
        { """{""", 400 },
    };

    [Theory]
    [MemberData(nameof(DraftRequests))]
    public async Task Post_Draft2026_AnswersByOutcomeWhateverIsAccepted(string body, int status)
    {
        await using var draft = await ExampleServer.StartAsync(
            graphQL => graphQL.ConfigureHttp(o => o.StatusProfile = StatusProfile.Draft2026));

        (await draft.PostAsync(body, Json)).Status.ShouldBe(status);
        (await draft.PostAsync(body, GraphQL)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Get_MutationInDraft2026_IsStill405()
    {
        await using var draft = await ExampleServer.StartAsync(
            graphQL => graphQL.ConfigureHttp(o => o.StatusProfile = StatusProfile.Draft2026));

        (await draft.GetAsync("query=mutation{rename(name:\"a\")}")).Status.ShouldBe(405);
    }

    [Theory]
    [InlineData(Json, 200)]
    [InlineData(GraphQL, 500)]
    public async Task Post_OperationThatTakesTooLong_IsGivenUp(string accept, int status)
    {
        await using var hasty = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(
            limits => limits.ExecutionTimeout = TimeSpan.FromMilliseconds(50)));

        (await hasty.QueryAsync("{ waiting }", accept)).ShouldBeRefused(status, "EXECUTION_TIMEOUT", "took longer");
        await hasty.Waiting.Cancelled.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Post_NothingAcceptable_ExecutesNothing()
    {
        var response = await server.PostAsync("""{"query":"{ waiting }"}""", "text/html");

        response.ShouldBeRefused(406, "NOT_ACCEPTABLE", "application/graphql-response+json");
        server.Waiting.Started.IsCompleted.ShouldBeFalse();
    }
}
