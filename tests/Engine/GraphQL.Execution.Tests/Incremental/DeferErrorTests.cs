using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Incremental;

public sealed class DeferErrorTests
{
    private readonly IncrementalServer _server = new();

    [Fact]
    public async Task Execute_ErrorOfANullableField_StandsWithItsData() =>
        (await _server.ReadAsync("{ me { ... @defer { name fails } } }"))[1].ShouldBe(
            """{"incremental":[{"id":"0","errors":[{"message":"It fails.","locations":[{"line":1,"column":26}],"path":["me","fails"]"""
            + ""","extensions":{"code":"FAILED"}}],"data":{"name":"name 1","fails":null}}],"completed":[{"id":"0"}],"hasNext":false}""");

    [Fact]
    public async Task Execute_NullThatReachesTheFragment_CompletesItWithTheError() =>
        (await _server.ReadAsync("{ me { id ... @defer { name required } } }"))[1].ShouldBe(
            """{"completed":[{"id":"0","errors":[{"message":"It fails.","locations":[{"line":1,"column":29}],"path":["me","required"]"""
            + ""","extensions":{"code":"FAILED"}}]}],"hasNext":false}""");

    [Fact]
    public async Task Execute_NullThatANullableFieldInTheFragmentTakes_EndsThere() =>
        (await _server.ReadAsync("{ me { id ... @defer { boss { required } } } }"))[1]
            .ShouldEndWith(""","data":{"boss":null}}],"completed":[{"id":"0"}],"hasNext":false}""");

    [Fact]
    public async Task Execute_FailureOfOneObject_LeavesItsSiblings()
    {
        var server = new IncrementalServer(b => b.Field("Person", "required", new RowResolver(
            (context, row) => context.Parent<int>(row) == 2 ? throw new GraphQLException("No.", "NO") : "fine")));

        var merged = await server.MergeAsync("{ people { id ... @defer { required } } }");

        merged.GetProperty("data").ToString().ShouldBe("""{"people":[{"id":1,"required":"fine"},{"id":2},{"id":3,"required":"fine"}]}""");
        merged.GetProperty("errors")[0].GetProperty("path").ToString().ShouldBe("""["people",1,"required"]""");
    }

    [Fact]
    public async Task Execute_FragmentBelowANulledObject_IsNotAnnounced() =>
        (await _server.ReadAsync("{ me { boss { required ... @defer { name } } ... @defer { id } } }"))[0]
            .ShouldContain(""","pending":[{"id":"0","path":["me"]}]""");

    [Fact]
    public async Task Execute_RootNulled_AnswersAtOnce()
    {
        var parts = await _server.ReadAsync("{ strict { id } ... @defer { me { id } } }");

        parts.Count.ShouldBe(1);
        parts[0].ShouldEndWith(""","data":null}""");
    }

    [Fact]
    public async Task Execute_NestedFragmentOfAFailedOne_IsNeverAnnounced()
    {
        var parts = await _server.ReadAsync("{ me { ... @defer { required ... @defer { name } } } }");

        parts.Count.ShouldBe(2);
        _server.Calls.ShouldNotContain(c => c.Field == "Person.name");
    }

    [Fact]
    public async Task Execute_FailureOfASharedField_FailsAllFragmentsThatAskForIt()
    {
        var parts = await _server.ReadAsync("{ me { ... @defer { required name } ... @defer { required id } } }");

        parts[^1].ShouldNotContain("incremental");
        IncrementalClient.Merge(parts).GetProperty("errors").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Execute_MoreErrorsThanAllowed_CountsThoseOfAllParts()
    {
        var server = new IncrementalServer(options: new ExecutorOptions { Limits = new ExecutionLimits { MaxErrors = 2 } });

        var parts = await server.ReadAsync("{ people { id fails } ... @defer { others: people { fails } } }");

        parts[0].ShouldContain("\"leftOut\":1");
        parts[1].ShouldContain("\"leftOut\":3");
    }
}
