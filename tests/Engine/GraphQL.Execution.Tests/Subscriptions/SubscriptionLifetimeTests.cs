using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Subscriptions;

public sealed class SubscriptionLifetimeTests
{
    private const string Document = """subscription { changed(team: "x") { name key } }""";

    [Fact]
    public async Task Enumerate_CallerCancels_DisposesOfTheSource()
    {
        using var caller = new CancellationTokenSource();
        var server = new SubscriptionServer();
        await using var results = (await server.SubscribeAsync(Document, cancellationToken: caller.Token)).GetAsyncEnumerator(CancellationToken.None);
        var waiting = results.MoveNextAsync().AsTask();
        await server.Feed.Asked;

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        await server.Feed.Disposed;
    }

    [Fact]
    public async Task Enumerate_EnumeratorsTokenIsCancelled_DisposesOfTheSource()
    {
        using var enumeration = new CancellationTokenSource();
        var server = new SubscriptionServer();
        await using var results = (await server.SubscribeAsync(Document)).GetAsyncEnumerator(enumeration.Token);
        var waiting = results.MoveNextAsync().AsTask();
        await server.Feed.Asked;

        await enumeration.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        await server.Feed.Disposed;
    }

    [Fact]
    public async Task Enumerate_SourceDoesNotHeedItsToken_ReleasesTheCallerAtOnceAndTheSourceLater()
    {
        using var caller = new CancellationTokenSource();
        SubscriptionServer? server = null;
        server = new SubscriptionServer(subscribe: _ => server!.Feed.ReadAsync(heedsToken: false));
        var results = (await server.SubscribeAsync(Document, cancellationToken: caller.Token)).GetAsyncEnumerator(CancellationToken.None);
        var waiting = results.MoveNextAsync().AsTask();
        await server.Feed.Asked;

        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        await results.DisposeAsync();
        server.Feed.IsDisposed.ShouldBeFalse();

        server.Feed.Add("too late");
        await server.Feed.Disposed;
    }

    [Fact]
    public async Task Enumerate_CallerStopsBetweenEvents_DisposesOfTheSource()
    {
        CancellationToken seen = default;
        SubscriptionServer? server = null;
        server = new SubscriptionServer(subscribe: context =>
        {
            seen = context.CancellationToken;
            return server!.Feed.ReadAsync();
        });
        server.Feed.Add("Ada", "Grace");

        await foreach (var result in await server.SubscribeAsync(Document))
        {
            result.Outcome.ShouldBe(OperationOutcome.Executed);
            break;
        }

        await server.Feed.Disposed;
        seen.IsCancellationRequested.ShouldBeTrue();
        server.Scopes.Open.ShouldBe(0);
    }

    [Fact]
    public async Task Enumerate_EachEvent_RunsInAScopeOfItsOwn()
    {
        var server = new SubscriptionServer(b => b.Field(
            "Person", "key", new RowResolver((c, _) => ((ServiceTable)c.Service<IServiceProvider>()).Operation.FieldsOf("Person").Count)));
        server.Feed.Add("Ada", "Grace").End();
        var open = new List<int>();

        await foreach (var result in await server.SubscribeAsync(Document))
        {
            TestServer.Text(result).ShouldContain("\"key\":2");
            open.Add(server.Scopes.Open);
        }

        server.Scopes.Opened.Count.ShouldBe(2);
        open.ShouldBe([1, 1]);
        server.Scopes.Open.ShouldBe(0);
    }

    [Fact]
    public void Create_SubscriptionBoundToAResolver_IsRefused() =>
        Should.Throw<Schema.SchemaException>(() => new TestServer(
            "type Query { a: Int } type Subscription { b: Int }",
            b => b.Field("Query", "a", new RowResolver((_, _) => 1)).Field("Subscription", "b", new RowResolver((_, _) => 1))))
            .Message.ShouldContain("Subscription.b is a subscription, but its binding is no source of events.");

    [Fact]
    public void Create_QueryBoundToEvents_IsRefused() =>
        Should.Throw<Schema.SchemaException>(() => new TestServer(
            "type Query { a: Int }", b => b.Field("Query", "a", new SubscriptionResolver(_ => new EventFeed().ReadAsync()))))
            .Message.ShouldContain("Query.a is bound to a source of events");
}
