using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Telemetry;

public sealed class MetricTests : IDisposable
{
    private readonly RecordedMetrics _metrics = new();
    private readonly ServiceTable _services = new();

    public MetricTests() => _services.Add(new Names(_services.Scheduler));

    public void Dispose() => _metrics.Dispose();

    [Theory]
    [InlineData("{ a }", "graphql.operation.type=query")]
    [InlineData("mutation { a }", "graphql.operation.type=mutation")]
    [InlineData("{ a failing }", "graphql.operation.type=query error.type=partial")]
    [InlineData("{ broken }", "graphql.operation.type=query error.type=failed")]
    [InlineData("{", "error.type=parse_failed")]
    [InlineData("{ nothing }", "error.type=validation_failed")]
    [InlineData("query A { a } query B { a }", "error.type=request_failed")]
    [InlineData("query($x: Int!) { a(x: $x) }", "graphql.operation.type=query error.type=request_failed")]
    [InlineData("subscription { a }", "graphql.operation.type=subscription error.type=not_allowed")]
    public async Task Execute_Duration_IsMeasuredByKindAndOutcome(string document, string tags)
    {
        await Server().ExecuteAsync(document);

        _metrics.Of("graphql.server.request.duration").Single().Tags.ShouldBe(tags);
        _metrics.Of("graphql.server.request.duration").Single().Value.ShouldBeInRange(0, 60);
        _metrics.Of("graphql.server.active_requests").Select(m => m.Value).ShouldBe([1, -1]);
    }

    [Fact]
    public async Task Execute_GivenUp_IsMeasured()
    {
        using var gone = new CancellationTokenSource();
        var running = Server().ExecuteAsync("{ never }", cancellationToken: gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);

        _metrics.Of("graphql.server.request.duration").Single().Tags.ShouldBe("graphql.operation.type=query error.type=cancelled");
        _metrics.Of("graphql.server.active_requests").Sum(m => m.Value).ShouldBe(0);
    }

    [Fact]
    public async Task Execute_Errors_AreCountedByCode()
    {
        await Server().ExecuteAsync("{ failing other: failing a }");

        _metrics.Of("graphql.server.errors").ShouldBe(
            [(1, "graphql.error.code=INTERNAL_SERVER_ERROR"), (1, "graphql.error.code=INTERNAL_SERVER_ERROR")]);
    }

    [Fact]
    public async Task Execute_Documents_AreCountedAsHitsAndMisses()
    {
        var server = Server();
        await server.ExecuteAsync("{ a }");
        await server.ExecuteAsync("{ a }");

        _metrics.Of("graphql.server.document_cache.lookups").Select(m => m.Tags)
            .ShouldBe(["graphql.document_cache.result=miss", "graphql.document_cache.result=hit"]);
    }

    [Fact]
    public async Task Execute_Batches_AreMeasuredByLoader()
    {
        await Server().ExecuteAsync("{ one: loaded(key: 1) two: loaded(key: 2) again: loaded(key: 1) }");

        _metrics.Of("graphql.dataloader.batch.size").ShouldBe([(2, "graphql.dataloader.name=Names")]);
    }

    private TestServer Server()
    {
        var a = new RowResolver((_, _) => 1);
        return new TestServer(
            """
            type Query { a(x: Int): Int failing: Int broken: Int! loaded(key: Int!): String never: Int }
            type Mutation { a: Int }
            type Subscription { a: Int }
            """,
            b => b
                .Field("Query", "a", a)
                .Field("Mutation", "a", a)
                .Field("Query", "failing", new RowResolver((_, _) => throw new InvalidOperationException("no")))
                .Field("Query", "broken", new RowResolver((_, _) => throw new InvalidOperationException("no")))
                .Field("Query", "loaded", new AsyncRowResolver(async (c, _) => await c.Service<Names>().LoadAsync((int)c.Argument(0)!, c.CancellationToken)))
                .Field("Query", "never", new AsyncRowResolver(async (c, _) =>
                {
                    await Task.Delay(Timeout.Infinite, c.CancellationToken);
                    return null;
                }))
                .Field("Subscription", "a", new SubscriptionResolver(_ => AsyncEnumerable.Empty<object?>())),
            new ExecutorOptions { MeterFactory = _metrics },
            _services);
    }
}
