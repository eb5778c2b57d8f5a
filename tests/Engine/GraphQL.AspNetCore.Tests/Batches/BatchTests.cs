using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.Uploads;

namespace GraphQL.AspNetCore.Tests.Batches;

public sealed class BatchTests : IAsyncLifetime
{
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await UploadClient.StartAsync(graphQL: g => g.ConfigureHttp(http => http.AllowBatching = true));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("text/event-stream, application/json;q=0.5", "application/json")]
    public async Task Post_Batch_IsAnsweredInItsOrder(string? accept, string mediaType)
    {
        var response = await _server.PostAsync(
            """ [{"query":"{ hello }"},{"query":"query A { operationName } query B { operationName }","operationName":"B"},{"query":"query($t: String) { echo(text: $t) }","variables":{"t":"x"}}]""",
            accept);

        response.Status.ShouldBe(200);
        response.MediaType.ShouldBe(mediaType);
        response.Body.ShouldBe("""[{"data":{"hello":"world"}},{"data":{"operationName":"B"}},{"data":{"echo":"x"}}]""");
        response.Message.Content.Headers.ContentLength.ShouldBe(response.Body.Length);
    }

    [Fact]
    public async Task Post_BatchWithFaults_KeepsThemApart()
    {
        var response = await _server.PostAsync(
            """
            [{"query":"{ hello }"}, {"query":"{ nothing }"}, {"query":"{"}, {}, 1, [{"query":"{ hello }"}], {"query":1},
             {"query":"subscription { ticks }"}, {"documentId":"x"}, {"query":"{ hello }"}]
            """);

        response.Status.ShouldBe(200);
        response.Json.EnumerateArray()
            .Select(r => r.TryGetProperty("data", out _) ? "data" : r.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString())
            .ShouldBe([
                "data", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_REQUEST", "BAD_REQUEST", "BAD_REQUEST", "BAD_REQUEST",
                "OPERATION_NOT_ALLOWED", "BAD_REQUEST", "data",
            ]);
    }

    [Fact]
    public async Task Post_MutationsInABatch_RunInTheirOrder()
    {
        var response = await _server.PostAsync("""[{"query":"mutation { rename(name: \"a\") }"},{"query":"mutation { rename(name: \"b\") }"}]""");

        response.Body.ShouldBe("""[{"data":{"rename":"a"}},{"data":{"rename":"b"}}]""");
    }

    [Fact]
    public async Task Post_BatchOfOne_IsAListOfOne() =>
        (await _server.PostAsync("""[{"query":"{ hello }"}]""")).Body.ShouldBe("""[{"data":{"hello":"world"}}]""");

    [Fact]
    public async Task Post_EmptyBatch_IsMalformed() => (await _server.PostAsync("[]")).ShouldBeRefused(400, "BAD_REQUEST", "The batch is empty");

    [Fact]
    public async Task Post_TooManyOperations_RunsNone() => (await _server.PostAsync($"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{hello}\"}", 11))}]"))
        .ShouldBeRefused(400, "MAX_BATCH_OPERATIONS_EXCEEDED", "has 11 operations; at most 10 are run (GraphQLLimits.MaxBatchOperations)");

    [Fact]
    public async Task Post_OnlyAStreamIsAccepted_IsNotAcceptable() => (await _server.PostAsync("""[{"query":"{ hello }"}]""", "text/event-stream"))
        .ShouldBeRefused(406, "NOT_ACCEPTABLE", "A batch is answered with JSON");

    [Fact]
    public async Task Post_BrokenJson_IsRefused() => (await _server.PostAsync("""[{"query":"{ hello }"}""")).ShouldBeRefused(400, "BAD_REQUEST", "not valid JSON");

    [Fact]
    public async Task Post_BatchWithFiles_GivesEachOperationItsOwn()
    {
        const string Store = """{"query":"mutation($f: Upload) { store(file: $f) }","variables":{"f":null}}""";

        var response = await _server.SendFormAsync(UploadClient.Form(
            $"[{Store},{{\"query\":\"{{ hello }}\"}},{Store}]", """{"0":["2.variables.f"],"1":["0.variables.f"]}""", [1], [1, 2]));

        response.Json[0].GetProperty("data").GetProperty("store")[0].GetString().ShouldBe(ReceivedFiles.Describe("1.pdf", "application/pdf", [1, 2]));
        response.Json[2].GetProperty("data").GetProperty("store")[0].GetString().ShouldBe(ReceivedFiles.Describe("0.pdf", "application/pdf", [1]));
    }

    [Theory]
    [InlineData("variables.f")]
    [InlineData("3.variables.f")]
    [InlineData("00.variables.f")]
    [InlineData("x.variables.f")]
    public async Task Post_PathThatLeadsToNoOperation_IsRefused(string path) => (await _server.SendFormAsync(UploadClient.Form(
        """[{"query":"mutation($f: Upload) { store(file: $f) }","variables":{"f":null}}]""", $$"""{"0":["{{path}}"]}""", [1])))
        .ShouldBeRefused(400, "BAD_REQUEST", "A path begins with the operation's index and `variables.`");

    [Fact]
    public async Task Post_ResponsesTooLargeTogether_AreRefusedFromThereOn()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL
            .ConfigureHttp(http => http.AllowBatching = true)
            .ConfigureLimits(l => l.MaxResultBytes = 20_000));

        var response = await server.PostAsync("""[{"query":"{ lines(count: 300) }"},{"query":"{ lines(count: 300) }"},{"query":"{ hello }"}]""");

        response.Json[0].TryGetProperty("data", out _).ShouldBeTrue();
        response.Json[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("RESULT_TOO_LARGE");
        response.Json[2].GetProperty("data").GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task Post_ServerIsBusy_SaysSoForEachOperation()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL
            .ConfigureHttp(http => http.AllowBatching = true)
            .ConfigureLimits(limits => (limits.MaxConcurrentExecutions, limits.MaxWaitingExecutions) = (1, 0)));
        using var gone = new CancellationTokenSource();
        var waiting = server.Client.PostAsync("/graphql", new StringContent("""{"query":"{ waiting }"}""", null, "application/json"), gone.Token);
        await server.Waiting.Started;

        var response = await server.PostAsync("""[{"query":"{ hello }"}]""");

        response.Body.ShouldContain("SERVER_BUSY");
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }
}
