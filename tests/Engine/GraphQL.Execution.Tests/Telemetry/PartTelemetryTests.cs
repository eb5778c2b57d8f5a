using System.Diagnostics;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Telemetry;

/// <summary>What is told of responses that come in parts.</summary>
public sealed class PartTelemetryTests : IDisposable
{
    private readonly RecordedMetrics _metrics = new();
    private readonly RecordedSpans _spans = new();

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    [Fact]
    public async Task Deliver_InParts_IsOneRequestThatLastsUntilTheLast()
    {
        await using var parts = await BeginAsync("{ me { id ... @defer { slow } } }");
        (await parts.MoveNextAsync()).ShouldBeTrue();

        _metrics.Of("graphql.server.request.duration").ShouldBeEmpty();
        _metrics.Of("graphql.server.active_requests").Select(m => m.Value).ShouldBe([1]);
        (await parts.MoveNextAsync()).ShouldBeTrue();
        (await parts.MoveNextAsync()).ShouldBeFalse();

        _metrics.Of("graphql.server.request.duration").Single().Tags.ShouldBe("graphql.operation.type=query");
        _metrics.Of("graphql.server.active_requests").Select(m => m.Value).ShouldBe([1, -1]);
        _metrics.Of("graphql.server.errors").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ me { id ... @defer { fails } } }", "FAILED", 1)]
    [InlineData("{ me { fails ... @defer { a: fails b: fails } } }", "FAILED", 3)]
    [InlineData("{ me { id ... @defer { required } } }", "FAILED", 1)]
    [InlineData("{ ticks @stream(initialCount: 1) }", "BROKEN", 1)]
    public async Task Deliver_APartWithErrors_CountsThemAndMakesTheRequestPartial(string document, string code, int count)
    {
        await ReadAsync(document);

        _metrics.Of("graphql.server.errors").ShouldBe(Enumerable.Repeat((1.0, $"graphql.error.code={code}"), count));
        _metrics.Of("graphql.server.request.duration").Single().Tags.ShouldBe("graphql.operation.type=query error.type=partial");
        var span = _spans.Named("query");
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.GetTagItem("error.type").ShouldBe(code);
        span.GetTagItem("graphql.errors.count").ShouldBe(count);
    }

    [Fact]
    public async Task Deliver_ClientLeaves_IsCancelled()
    {
        await using (var parts = await BeginAsync("{ me { id ... @defer { slow } } }"))
        {
            await parts.MoveNextAsync();
        }

        _metrics.Of("graphql.server.request.duration").Single().Tags.ShouldBe("graphql.operation.type=query error.type=cancelled");
        _metrics.Of("graphql.server.active_requests").Sum(m => m.Value).ShouldBe(0);
        _spans.Named("query").GetTagItem("error.type").ShouldBe("cancelled");
    }

    [Fact]
    public async Task Deliver_FieldsOfALaterPart_HaveTheirSpansBelowTheRequest()
    {
        await ReadAsync("{ me { id ... @defer { slow } } }");

        _spans.Named("Person.slow").ParentSpanId.ShouldBe(_spans.Named("query").SpanId);
        _spans.Named("query").Duration.ShouldBeGreaterThan(_spans.Named("Person.slow").Duration);
    }

    [Fact]
    public async Task Deliver_ItemsOfALaterPart_AreAskedForBelowTheRequest()
    {
        var source = new TracedItems();
        var server = new IncrementalServer(bindings => bindings.Field("Query", "feed", source), new ExecutorOptions { MeterFactory = _metrics });
        await using (var parts = await BeginAsync("{ feed @stream(initialCount: 1) { id } }", server))
        {
            while (await parts.MoveNextAsync())
            {
            }
        }

        source.Spans.Count.ShouldBe(3);
        source.Spans.Skip(1).ShouldAllBe(span => span == _spans.Named("query").SpanId);
    }

    [Fact]
    public async Task Deliver_BetweenTheParts_TheCallersSpanIsCurrent()
    {
        await using var parts = await BeginAsync("{ me { id ... @defer { slow } } }");
        while (await parts.MoveNextAsync())
        {
            Activity.Current.ShouldBe(_spans.Root);
        }

        Activity.Current.ShouldBe(_spans.Root);
    }

    private async Task ReadAsync(string document)
    {
        await using var parts = await BeginAsync(document);
        while (await parts.MoveNextAsync())
        {
        }
    }

    private async Task<IAsyncEnumerator<OperationResult>> BeginAsync(string document, IncrementalServer? server = null)
    {
        server ??= new IncrementalServer(options: new ExecutorOptions { MeterFactory = _metrics });
        var stream = await server.Executor.ExecuteIncrementallyAsync(server.Request(document), TestContext.Current.CancellationToken);
        stream.IsIncremental.ShouldBeTrue();
        return stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    /// <summary>Three items that come one by one, and the spans that were current when each was asked for.</summary>
    private sealed class TracedItems : FieldResolver
    {
        public List<ActivitySpanId?> Spans { get; } = [];

        public override void Resolve(FieldContext context) => context.SetItems(0, ReadAsync());

        private async IAsyncEnumerable<int> ReadAsync()
        {
            for (var i = 1; i <= 3; i++)
            {
                Spans.Add(Activity.Current?.SpanId);
                await Task.Yield();
                yield return i;
            }
        }
    }
}
