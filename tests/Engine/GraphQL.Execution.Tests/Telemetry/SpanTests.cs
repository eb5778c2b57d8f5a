using System.Diagnostics;
using GraphQL.DataLoader;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Telemetry;

public sealed class SpanTests : IDisposable
{
    private readonly RecordedSpans _spans = new();
    private readonly ServiceTable _services = new();
    private readonly Names _names;

    public SpanTests() => _services.Add(_names = new Names(_services.Scheduler));

    public void Dispose() => _spans.Dispose();

    [Fact]
    public async Task Execute_Operation_HasASpanOfItsKind()
    {
        await Server().ExecuteAsync("query Rows { rows { plain } }");

        var span = _spans.Named("query");
        span.Kind.ShouldBe(ActivityKind.Server);
        span.ParentSpanId.ShouldBe(_spans.Root.SpanId);
        span.GetTagItem("graphql.operation.type").ShouldBe("query");
        span.GetTagItem("graphql.operation.name").ShouldBe("Rows");
        ((string)span.GetTagItem("graphql.document")!).ShouldBe("query Rows {\n  rows {\n    plain\n  }\n}");
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        Activity.Current.ShouldBe(_spans.Root);
    }

    [Fact]
    public async Task Execute_LongDocument_IsShownByItsBeginning()
    {
        await Server().ExecuteAsync($"query {new string('N', 10_000)} {{ rows {{ plain }} }}");

        ((string)_spans.Named("query").GetTagItem("graphql.document")!).ShouldBe($"query {new string('N', 4_090)}");
    }

    [Fact]
    public async Task Execute_SameTextAgain_IsNotParsedAgain()
    {
        var server = Server();
        await server.ExecuteAsync("{ rows { plain } }");
        _spans.Names.ShouldBe(["query", "graphql.parse", "graphql.validate", "graphql.plan"], ignoreOrder: true);

        await server.ExecuteAsync("{ rows { plain } }");

        _spans.All.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Execute_FieldWithAResolver_HasOneSpanForAllRows()
    {
        await Server().ExecuteAsync("{ rows { slow child { slow } } }");

        var fields = _spans.All.Where(a => a.DisplayName == "Row.slow").ToList();
        fields.Select(f => f.GetTagItem("graphql.field.rows")).ShouldBe([3, 3]);
        fields.ShouldAllBe(f => f.ParentSpanId == _spans.Named("query").SpanId);
        fields[0].GetTagItem("graphql.field.name").ShouldBe("slow");
        fields[0].GetTagItem("graphql.field.parent_type").ShouldBe("Row");
        _spans.Names.ShouldNotContain("Row.plain");
    }

    [Fact]
    public async Task Execute_SpansOfAResolversOwn_AreBelowItsField()
    {
        await Server().ExecuteAsync("{ rows { traced loaded } }");

        var field = _spans.Named("Row.traced");
        _spans.Root.TraceId.ShouldBe(field.TraceId);
        _names.Seen.ShouldAllBe(parent => parent == field.SpanId);
        _names.Seen.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Execute_DataLoader_HasASpanForEachFetch()
    {
        await Server().ExecuteAsync("{ rows { loaded } }");

        var fetch = _spans.Named("Names");
        fetch.GetTagItem("graphql.dataloader.keys").ShouldBe(3);
        fetch.ParentSpanId.ShouldBe(_spans.Named("query").SpanId);
    }

    [Fact]
    public async Task Execute_FieldFails_MarksItsSpanAndTheRequests()
    {
        await Server().ExecuteAsync("{ rows { failing } }");

        _spans.Named("Row.failing").Status.ShouldBe(ActivityStatusCode.Error);
        var request = _spans.Named("query");
        request.Status.ShouldBe(ActivityStatusCode.Error);
        request.GetTagItem("error.type").ShouldBe(ErrorCodes.InternalServerError);
        request.GetTagItem("graphql.errors.count").ShouldBe(3);
    }

    [Fact]
    public async Task Execute_DocumentIsNone_HasASpanAllTheSame()
    {
        await Server().ExecuteAsync("{");

        var span = _spans.Named("GraphQL Operation");
        span.GetTagItem("error.type").ShouldBe("GRAPHQL_PARSE_FAILED");
        span.GetTagItem("graphql.document").ShouldBeNull();
    }

    [Fact]
    public async Task Execute_TakesTooLong_EndsTheSpanOfTheFieldItWaitedFor()
    {
        var time = new ManualTime();
        var running = Server(new ExecutorOptions { TimeProvider = time }).ExecuteAsync("{ rows { never } }");
        time.Advance(TimeSpan.FromSeconds(30));
        await running;

        _spans.Named("Row.never").GetTagItem("error.type").ShouldBe("abandoned");
        _spans.Named("query").GetTagItem("error.type").ShouldBe(ErrorCodes.ExecutionTimeout);
    }

    [Fact]
    public async Task Subscribe_Events_HaveSpansOfTheirOwn()
    {
        var server = new SubscriptionServer();
        server.Feed.Add("a", "b").End();

        await server.ReadAsync("subscription S { changed(team: \"t\") { team } }");

        var spans = _spans.All.Where(a => a.DisplayName == "subscription").ToList();
        spans.Count.ShouldBe(3);
        spans.ShouldAllBe(s => (string?)s.GetTagItem("graphql.operation.name") == "S");
    }

    private TestServer Server(ExecutorOptions? options = null) => new(
        "type Query { rows: [Row] } type Row { plain: Int slow: Int child: Row traced: Int loaded: String failing: Int never: Int }",
        b => b
            .Field("Query", "rows", new PropertyBinding(_ => new[] { 0, 1, 2 }))
            .Field("Row", "plain", new PropertyBinding(row => row))
            .Field("Row", "child", new PropertyBinding(row => row))
            .Field("Row", "slow", new AsyncRowResolver(async (c, row) =>
            {
                await Task.Yield();
                return c.Parent<int>(row);
            }))
            .Field("Row", "traced", new AsyncRowResolver(async (c, row) =>
            {
                await Task.Yield();
                lock (_names.Seen)
                {
                    _names.Seen.Add(Activity.Current!.SpanId);
                }

                return 1;
            }))
            .Field("Row", "loaded", new AsyncRowResolver(async (c, row) => await c.Service<Names>().LoadAsync(c.Parent<int>(row), c.CancellationToken)))
            .Field("Row", "failing", new RowResolver((_, _) => throw new InvalidOperationException("no")))
            .Field("Row", "never", new AsyncRowResolver(async (c, _) =>
            {
                await Task.Delay(Timeout.Infinite, c.CancellationToken);
                return null;
            })),
        options,
        _services);
}

internal sealed class Names(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler)
{
    /// <summary>The current span of each row that was resolved.</summary>
    public List<ActivitySpanId> Seen { get; } = [];

    protected override async Task<IReadOnlyDictionary<int, string>> FetchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return keys.ToDictionary(k => k, k => $"n{k}");
    }
}
