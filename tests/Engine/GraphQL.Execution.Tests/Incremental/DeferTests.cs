using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Incremental;

public sealed class DeferTests
{
    private readonly IncrementalServer _server = new();

    [Fact]
    public async Task Execute_DeferredFragment_ComesAfterTheRest() =>
        (await _server.ReadAsync("""{ me { id ...F @defer(label: "later") } } fragment F on Person { name slow }""")).ShouldBe(
        [
            """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"],"label":"later"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"name 1","slow":"slow 1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Execute_DeferAtTheRoot_HasAnEmptyPath() =>
        (await _server.ReadAsync("{ ... @defer { me { id } } }")).ShouldBe(
        [
            """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"me":{"id":1}}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Theory]
    [InlineData("{ me { id ... @defer(if: false) { name } } }", null)]
    [InlineData("query($d: Boolean) { me { id ... @defer(if: $d) { name } } }", """{"d":false}""")]
    [InlineData("query($d: Boolean! = false) { me { id ... @defer(if: $d) { name } } }", null)]
    public async Task Execute_DeferThatIsOff_AnswersAtOnce(string document, string? variables) =>
        (await _server.ReadAsync(document, variables)).ShouldBe(["""{"data":{"me":{"id":1,"name":"name 1"}}}"""]);

    [Theory]
    [InlineData("""{"d":true}""")]
    [InlineData("{}")]
    public async Task Execute_DeferOfAVariableThatIsNotFalse_Defers(string variables) =>
        (await _server.ReadAsync("query($d: Boolean) { me { id ... @defer(if: $d) { name } } }", variables)).Count.ShouldBe(2);

    [Fact]
    public async Task Execute_FieldAlsoSelectedWithoutDefer_ComesFirstAndOnce() =>
        (await _server.ReadAsync("{ me { name ... @defer { name boss { id } } boss { name } } }")).ShouldBe(
        [
            """{"data":{"me":{"name":"name 1","boss":{"name":"name 11"}}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","subPath":["boss"],"data":{"id":11}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Execute_NothingLeftToDefer_AnnouncesNothing() =>
        (await _server.ReadAsync("{ me { name ... @defer { name } } }")).ShouldBe(["""{"data":{"me":{"name":"name 1"}}}"""]);

    [Fact]
    public async Task Execute_NestedDefer_IsAnnouncedWhenTheOuterOneIsComplete() =>
        (await _server.ReadAsync("""{ me { id ... @defer(label: "a") { name ... @defer(label: "b") { slow } } } }""")).ShouldBe(
        [
            """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"],"label":"a"}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["me"],"label":"b"}],"incremental":[{"id":"0","data":{"name":"name 1"}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"slow":"slow 1"}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Execute_OuterDeferWithNothingOfItsOwn_IsLeftOut() =>
        (await _server.ReadAsync("""{ me { ... @defer(label: "a") { ... @defer(label: "b") { name } } } }""")).ShouldBe(
        [
            """{"data":{"me":{}},"pending":[{"id":"0","path":["me"],"label":"b"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"name 1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Execute_OverlappingDefers_DeliverTheSharedFieldOnce()
    {
        var parts = await _server.ReadAsync("""{ me { ... @defer(label: "a") { name slow } ... @defer(label: "b") { name id } } }""");

        parts.Count(p => p.Contains("name 1", StringComparison.Ordinal)).ShouldBe(1);
        _server.Calls.Count(c => c.Field == "Person.name").ShouldBe(1);
        IncrementalClient.Merge(parts).ToString().ShouldBe("""{"data":{"me":{"name":"name 1","id":1,"slow":"slow 1"}}}""");
    }

    [Fact]
    public async Task Execute_ObjectOfTwoFragments_DividesItsFieldsOnceItIsKnown() =>
        (await _server.MergeAsync("{ ... @defer { me { boss { slow } } } ... @defer { me { boss { name } } } }")).ToString()
            .ShouldBe("""{"data":{"me":{"boss":{"name":"name 11","slow":"slow 11"}}}}""");

    [Fact]
    public async Task Execute_DefersAtSeveralDepths_TellTheFieldsOfTheNearest() =>
        (await _server.ReadAsync("""{ ... @defer(label: "a") { me { boss { name } } } me { id boss { id ... @defer(label: "b") { name } } } }"""))[1]
            .ShouldContain("""{"id":"1","data":{"name":"name 11"}}""");

    [Fact]
    public async Task Execute_DeferInAList_ComputesAllObjectsInOneCall()
    {
        var merged = await _server.MergeAsync("{ people { id ... @defer { name slow } } }");

        _server.Calls.ShouldContain(("Person.name", 3));
        _server.Calls.ShouldContain(("Person.slow", 3));
        merged.GetProperty("data").GetProperty("people")[2].ToString().ShouldBe("""{"id":3,"name":"name 3","slow":"slow 3"}""");
    }

    [Fact]
    public async Task Execute_Defer_BeginsOnlyWhenTheInitialDataIsTaken()
    {
        var stream = await _server.Executor.ExecuteIncrementallyAsync(
            _server.Request("{ me { slow ... @defer { name } } }"), TestContext.Current.CancellationToken);
        await using var parts = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await parts.MoveNextAsync();

        _server.Calls.ShouldNotContain(c => c.Field == "Person.name");

        await parts.MoveNextAsync();
        _server.Calls.ShouldContain(c => c.Field == "Person.name");
    }

    [Fact]
    public async Task Execute_FastAndSlowFragments_AreDeliveredEachWhenItIsReady()
    {
        var gate = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new IncrementalServer(b => b.Field("Person", "slow", new AsyncRowResolver((_, _) => new ValueTask<object?>(gate.Task))));
        var stream = await server.Executor.ExecuteIncrementallyAsync(
            server.Request("{ me { ... @defer { slow } ... @defer { name } } }"), TestContext.Current.CancellationToken);
        await using var parts = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await parts.MoveNextAsync();
        await parts.MoveNextAsync();
        TestServer.Text(parts.Current).ShouldBe("""{"incremental":[{"id":"1","data":{"name":"name 1"}}],"completed":[{"id":"1"}],"hasNext":true}""");

        gate.SetResult("at last");
        await parts.MoveNextAsync();
        TestServer.Text(parts.Current).ShouldBe("""{"incremental":[{"id":"0","data":{"slow":"at last"}}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task Execute_DeferInAMutation_ComesAfterAllRootFields()
    {
        var parts = await _server.ReadAsync("""mutation { a: rename(to: "x") { id ... @defer { name } } b: rename(to: "y") { id } }""");

        parts[0].ShouldStartWith("""{"data":{"a":{"id":1},"b":{"id":1}},"pending":[{"id":"0","path":["a"]}]""");
        parts[1].ShouldBe("""{"incremental":[{"id":"0","data":{"name":"name 1"}}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task Execute_WithoutIncrementalDelivery_IgnoresTheDirectives() =>
        TestServer.Text(await _server.Executor.ExecuteAsync(
            _server.Request("{ me { id ... @defer { name } } numbers @stream }"), TestContext.Current.CancellationToken))
            .ShouldBe("""{"data":{"me":{"id":1,"name":"name 1"},"numbers":[1,2,null,4,5]}}""");
}
