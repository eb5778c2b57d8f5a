using System.Text.Json;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Incremental;

public sealed class IncrementalLimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_MorePendingThanAllowedAtFirst_IsRefused()
    {
        var server = WithLimit(2);

        var only = (await server.Executor.ExecuteIncrementallyAsync(server.Request("{ people { ... @defer { name } } }"), Token)).Result.ShouldNotBeNull();

        only.Outcome.ShouldBe(OperationOutcome.TooLarge);
        only.Errors.ShouldHaveSingleItem().Code.ShouldBe("MAX_PENDING_DELIVERIES_EXCEEDED");
        only.Errors[0].Message.ShouldContain("More than 2 ");
        TestServer.Text(only).ShouldNotContain("data");
        server.Calls.ShouldNotContain(c => c.Field == "Person.name");
    }

    [Fact]
    public async Task Execute_MorePendingThanAllowedLater_CompletesWhatIsPendingWithTheError()
    {
        var server = WithLimit(2);

        var parts = await server.ReadAsync("{ me { ... @defer { id friends { ... @defer { name } } boss { ... @defer { name } } } } }");

        parts.Count.ShouldBe(2);
        var last = JsonElement.Parse(parts[1]);
        last.GetProperty("completed").GetArrayLength().ShouldBe(1);
        last.GetProperty("completed")[0].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
            .ShouldBe("MAX_PENDING_DELIVERIES_EXCEEDED");
        last.GetProperty("hasNext").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Execute_AsManyPendingAsAllowed_Delivers() =>
        (await WithLimit(3).MergeAsync("{ people { ... @defer { name } } }")).TryGetProperty("errors", out _).ShouldBeFalse();

    [Fact]
    public async Task InPlaceOfTooLarge_OfALaterPart_CompletesWhatTheClientWaitsFor()
    {
        var server = new IncrementalServer();
        await using var parts = (await server.Executor.ExecuteIncrementallyAsync(
            server.Request("{ me { ... @defer { name } ... @defer { slow } } }"), Token)).GetAsyncEnumerator(Token);
        await parts.MoveNextAsync();
        await parts.MoveNextAsync();

        var last = parts.Current.InPlaceOfTooLarge(7);

        last.HasNext.ShouldBeFalse();
        var completed = JsonElement.Parse(TestServer.Text(last)).GetProperty("completed");
        completed.EnumerateArray().Select(c => c.GetProperty("id").GetString()).ShouldBe(["0", "1"]);
        completed[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("RESULT_TOO_LARGE");
    }

    [Fact]
    public async Task Execute_PartWhoseTurnIsRefused_EndsWithThatError()
    {
        var server = new IncrementalServer();
        var request = server.Request("{ me { ... @defer { name } } }") with { BeginPart = _ => throw new GraphQLException("Not now.", "BUSY") };

        var parts = new List<string>();
        await foreach (var part in await server.Executor.ExecuteIncrementallyAsync(request, Token))
        {
            parts.Add(TestServer.Text(part));
        }

        parts[1].ShouldBe("""{"completed":[{"id":"0","errors":[{"message":"Not now.","extensions":{"code":"BUSY"}}]}],"hasNext":false}""");
        server.Calls.ShouldNotContain(c => c.Field == "Person.name");
    }

    [Fact]
    public async Task Execute_ResponseExtension_StandsInTheLastPart()
    {
        var server = new IncrementalServer(options: new ExecutorOptions { ResponseExtensions = [new Fixed()] });

        var parts = await server.ReadAsync("{ me { ... @defer { name ... @defer { id } } } }");

        parts.Select(p => p.Contains(""","extensions":{"fixed":1}}""", StringComparison.Ordinal)).ShouldBe([false, false, true]);
    }

    [Fact]
    public async Task Execute_DeferredFieldsThatCostTooMuch_AreRefusedBeforeAnythingRuns()
    {
        var server = new IncrementalServer(options: new ExecutorOptions { Limits = new ExecutionLimits { MaxTypeCost = 2 } });

        var part = (await server.ReadAsync("{ me { ... @defer { boss { boss { id } } } } }")).ShouldHaveSingleItem();

        part.ShouldContain("MAX_TYPE_COST_EXCEEDED");
        server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Execute_CostIsAskedFor_StandsInTheLastPart()
    {
        var server = new IncrementalServer();

        var parts = new List<string>();
        await foreach (var part in await server.Executor.ExecuteIncrementallyAsync(
            server.Request("{ me { ... @defer { name } } }") with { Cost = CostQuestion.Report }, Token))
        {
            parts.Add(TestServer.Text(part));
        }

        parts.Select(p => p.Contains("operationCost", StringComparison.Ordinal)).ShouldBe([false, true]);
    }

    private static IncrementalServer WithLimit(int pending) =>
        new(options: new ExecutorOptions { Limits = new ExecutionLimits { MaxPendingDeliveries = pending } });

    private sealed class Fixed : IResponseExtension
    {
        public string Name => "fixed";

        public object? Read(OperationRequest request) => 1;
    }
}
