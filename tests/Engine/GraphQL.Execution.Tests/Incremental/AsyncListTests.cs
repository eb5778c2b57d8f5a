using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Incremental;

public sealed class AsyncListTests
{
    private readonly EventFeed _feed = new();
    private readonly IncrementalServer _server;

    public AsyncListTests() => _server = new IncrementalServer(b => b.Field("Query", "feed", new ItemsResolver(_feed)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_AsyncListWithoutStream_IsReadToItsEnd()
    {
        _feed.Add(1, 2, 3).End();

        (await _server.ReadAsync("{ feed { id } }")).ShouldBe(["""{"data":{"feed":[{"id":1},{"id":2},{"id":3}]}}"""]);
        _feed.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_AsyncListThatBreaks_IsTheErrorOfItsField()
    {
        _feed.Add(1).End(new GraphQLException("It broke.", "BROKEN"));

        (await _server.ReadAsync("{ feed { id } }"))[0].ShouldEndWith(""","data":{"feed":null}}""");
        _feed.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_StreamedAsyncList_ComesAsItsItemsDo()
    {
        _feed.Add(1);
        await using var parts = await BeginAsync("{ feed @stream(initialCount: 1) { id slow } }");
        await NextAsync(parts, """{"data":{"feed":[{"id":1,"slow":"slow 1"}]},"pending":[{"id":"0","path":["feed"]}],"hasNext":true}""");

        var next = parts.MoveNextAsync();
        next.IsCompleted.ShouldBeFalse();
        _feed.Add(2);
        (await next).ShouldBeTrue();
        TestServer.Text(parts.Current).ShouldBe("""{"incremental":[{"id":"0","items":[{"id":2,"slow":"slow 2"}]}],"hasNext":true}""");

        _feed.Add(3, 4).End();
        await NextAsync(parts, """{"incremental":[{"id":"0","items":[{"id":3,"slow":"slow 3"},{"id":4,"slow":"slow 4"}]}],"completed":[{"id":"0"}],"hasNext":false}""");
        (await parts.MoveNextAsync()).ShouldBeFalse();
        await _feed.Disposed;
    }

    [Fact]
    public async Task Execute_StreamedAsyncListThatBreaks_EndsWithItsError()
    {
        _feed.Add(1, 2).End(new GraphQLException("It broke.", "BROKEN"));

        var parts = await _server.ReadAsync("{ feed @stream { id } }");

        var merged = IncrementalClient.Merge(parts);
        merged.GetProperty("data").GetProperty("feed").GetArrayLength().ShouldBe(2);
        merged.GetProperty("errors")[0].GetProperty("path").ToString().ShouldBe("""["feed"]""");
        await _feed.Disposed;
    }

    [Fact]
    public async Task Execute_ClientThatTakesNoMore_LetsTheListWait()
    {
        _feed.Add([.. Enumerable.Range(1, 500).Select(i => (object?)i)]);
        await using (var parts = await BeginAsync("{ feed @stream(initialCount: 1) { id } }"))
        {
            await parts.MoveNextAsync();
            _feed.Taken.ShouldBe(1);
            await parts.MoveNextAsync();
            _feed.Taken.ShouldBe(101);
        }

        await _feed.Disposed;
    }

    [Fact]
    public async Task Dispose_WhileAListWaits_DisposesOfItsEnumerator()
    {
        _feed.Add(1);
        var parts = await BeginAsync("{ feed @stream(initialCount: 1) { id } }");
        await parts.MoveNextAsync();
        _feed.IsDisposed.ShouldBeFalse();

        await parts.DisposeAsync();

        await _feed.Disposed;
    }

    [Fact]
    public async Task Cancel_WhileAListWaits_EndsTheResponseAndTheList()
    {
        using var caller = new CancellationTokenSource();
        _feed.Add(1);
        var stream = await _server.Executor.ExecuteIncrementallyAsync(_server.Request("{ feed @stream(initialCount: 1) { id } }"), caller.Token);
        await using var parts = stream.GetAsyncEnumerator(Token);
        await parts.MoveNextAsync();
        var next = parts.MoveNextAsync();

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await next);
        await _feed.Disposed;
    }

    [Fact]
    public async Task Execute_ListBelowANulledObject_IsDisposedOf()
    {
        _feed.Add(1, 2, 3);

        var part = (await _server.ReadAsync("{ feed @stream(initialCount: 1) { id } strict { id } }")).ShouldHaveSingleItem();

        part.ShouldEndWith(""","data":null}""");
        await _feed.Disposed;
    }

    [Fact]
    public async Task Execute_TimeIsOver_CompletesWhatIsPendingWithTheError()
    {
        var time = new ManualTime();
        var server = new IncrementalServer(
            b => b.Field("Query", "feed", new ItemsResolver(_feed)),
            new ExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(25), TimeProvider = time });
        _feed.Add(1);
        var stream = await server.Executor.ExecuteIncrementallyAsync(
            server.Request("{ me { ... @defer { name } } feed @stream(initialCount: 1) { id } }"), Token);
        await using var parts = stream.GetAsyncEnumerator(Token);
        await parts.MoveNextAsync();
        await parts.MoveNextAsync();
        var next = parts.MoveNextAsync();

        time.Advance(TimeSpan.FromSeconds(26));

        (await next).ShouldBeTrue();
        var last = JsonElement.Parse(TestServer.Text(parts.Current));
        last.GetProperty("hasNext").GetBoolean().ShouldBeFalse();
        last.GetProperty("completed")[0].GetProperty("id").GetString().ShouldBe("1");
        last.GetProperty("completed")[0].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("EXECUTION_TIMEOUT");
        (await parts.MoveNextAsync()).ShouldBeFalse();
        await _feed.Disposed;
    }

    private async Task<IAsyncEnumerator<OperationResult>> BeginAsync(string document) =>
        (await _server.Executor.ExecuteIncrementallyAsync(_server.Request(document), Token)).GetAsyncEnumerator(Token);

    private static async Task NextAsync(IAsyncEnumerator<OperationResult> parts, string expected)
    {
        (await parts.MoveNextAsync()).ShouldBeTrue();
        TestServer.Text(parts.Current).ShouldBe(expected);
    }

    private sealed class ItemsResolver(EventFeed feed) : FieldResolver
    {
        public override void Resolve(FieldContext context) => context.SetItems(0, new ValueTask<IAsyncEnumerable<object?>>(Unwrapped()));

        // What is thrown in the channel comes out as its own exception, as from an iterator.
        private async IAsyncEnumerable<object?> Unwrapped([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var item in feed.ReadAsync(cancellationToken: cancellationToken))
            {
                yield return item;
            }
        }
    }
}
