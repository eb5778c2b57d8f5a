using GraphQL.Execution;

namespace GraphQL.Differential.Tests.Scheduling;

public sealed class LoaderTests
{
    private const string Sdl = "type Query { items: [Item!]! deep: Item } type Item { name: String late: String next: Item twice: String }";

    private const string AllNull = """
        "data":{"items":[{"name":null},{"name":null},{"name":null}]}}
        """;

    [Fact]
    public async Task Load_FieldsAtDifferentDepths_ShareOneFetch()
    {
        var (response, fetches) = await AskAsync("{ items { name again: name } deep { next { name } } }");

        response.ShouldStartWith("""{"data":{"items":[{"name":"1","again":"1"},{"name":"2","again":"2"},""");
        response.ShouldEndWith("""{"name":"3","again":"3"}],"deep":{"next":{"name":"8"}}}}""");
        fetches.ShouldBe(["1,2,3,8"]);
    }

    [Fact]
    public async Task Load_ChainedByAwait_FetchesOnceForEachStep()
    {
        var (response, fetches) = await AskAsync("{ items { twice } }");

        response.ShouldBe("""{"data":{"items":[{"twice":"10"},{"twice":"20"},{"twice":"30"}]}}""");
        fetches.ShouldBe(["1,2,3", "10,20,30"]);
    }

    [Fact]
    public async Task Load_ChainedByFields_AsksForEachKeyOnce()
    {
        var (response, fetches) = await AskAsync("{ items { name next { name next { name } } } }");

        response.ShouldContain("""{"name":"1","next":{"name":"2","next":{"name":"3"}}}""");
        fetches.ShouldBe(["1,2,3,4,5"]);
    }

    [Fact]
    public async Task Load_AfterAnotherAwait_IsFetched()
    {
        var (response, fetches) = await AskAsync("{ items { late } }");

        response.ShouldBe("""{"data":{"items":[{"late":"1"},{"late":"2"},{"late":"3"}]}}""");
        string.Join(',', fetches).Split(',').Order().ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task Load_MaxBatchSize_SplitsTheFetch()
    {
        var (_, fetches) = await AskAsync("{ items { name } }", maxBatchSize: 2);

        fetches.ShouldBe(["1,2", "3"]);
    }

    [Fact]
    public async Task Load_FetchThrows_FailsEachRow()
    {
        var (response, _) = await AskAsync("{ items { name } }", _ => throw new GraphQLException("down", "DOWN"));

        response.ShouldContain("""{"message":"down","locations":[{"line":1,"column":11}],"path":["items",2,"name"],"extensions":{"code":"DOWN"}}""");
        response.ShouldEndWith(AllNull);
    }

    [Fact]
    public async Task Load_FetchReturnsNull_FailsEachRow()
    {
        var (response, _) = await AskAsync("{ items { name } }", _ => Task.FromResult<IReadOnlyDictionary<int, string>>(null!));

        response.ShouldContain("INTERNAL_SERVER_ERROR");
        response.ShouldEndWith(AllNull);
    }

    [Fact]
    public async Task Load_FetchIsCancelled_FailsEachRow()
    {
        var (response, _) = await AskAsync(
            "{ items { name } }", _ => Task.FromCanceled<IReadOnlyDictionary<int, string>>(new CancellationToken(canceled: true)));

        response.ShouldEndWith(AllNull);
    }

    [Fact]
    public async Task Load_KeyHasNoValue_IsNull()
    {
        var (response, _) = await AskAsync(
            "{ items { name } }", keys => Task.FromResult<IReadOnlyDictionary<int, string>>(new Dictionary<int, string> { [2] = "two" }));

        response.ShouldBe("""{"data":{"items":[{"name":null},{"name":"two"},{"name":null}]}}""");
    }

    private static async Task<(string Response, IReadOnlyList<string> Fetches)> AskAsync(
        string document, Func<IReadOnlyList<int>, Task<IReadOnlyDictionary<int, string>>>? fetch = null, int maxBatchSize = 0)
    {
        RecordingLoader? loader = null;
        var server = new ScheduledServer(Sdl, Bind);
        var response = await server.AskAsync(
            document, scheduler => loader = new RecordingLoader(scheduler, fetch ?? RecordingLoader.DigitsAsync, maxBatchSize));
        return (response, [.. loader!.Fetches]);
    }

    private static void Bind(SchemaBindings bindings) => bindings
        .Field("Query", "items", new PropertyBinding(_ => new[] { 1, 2, 3 }))
        .Field("Query", "deep", new PropertyBinding(_ => 7))
        .Field("Item", "next", new PropertyBinding(item => (int)item + 1))
        .Field("Item", "name", new AsyncRowResolver(async (context, row) => await LoaderOf(context).LoadAsync(context.Parent<int>(row))))
        .Field("Item", "late", new AsyncRowResolver(async (context, row) =>
        {
            await Task.Delay(context.Parent<int>(row), context.CancellationToken);
            return await LoaderOf(context).LoadAsync(context.Parent<int>(row));
        }))
        .Field("Item", "twice", new AsyncRowResolver(async (context, row) =>
        {
            var first = await LoaderOf(context).LoadAsync(context.Parent<int>(row));
            return await LoaderOf(context).LoadAsync(int.Parse(first!) * 10);
        }));

    private static RecordingLoader LoaderOf(FieldContext context) => context.Service<RecordingLoader>();
}
