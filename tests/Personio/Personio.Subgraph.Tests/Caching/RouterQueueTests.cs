using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Personio.Subgraph.Caching.Invalidation;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Caching;

/// <summary>What one router is told when there is more than it can take, and at the end.</summary>
public sealed class RouterQueueTests : IAsyncLifetime
{
    private RouterStub _router = null!;
    private RouterCalls _calls = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _router = await RouterStub.StartAsync();
        _calls = new RouterCalls(new InvalidationSettings([_router.Address], RouterStub.Key, "personio", InvalidationKind.CacheTag), TimeProvider.System);
        _services = new ServiceCollection().AddMetrics().AddSingleton<InvalidationMetrics>().BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        _calls.Dispose();
        await _services.DisposeAsync();
        await _router.DisposeAsync();
    }

    [Fact]
    public async Task Entries_MoreThanFitACall_BecomeTheirConnections()
    {
        var queue = Queue();
        using var stop = new CancellationTokenSource();
        queue.Add("acme", Entries(0, 600));
        queue.Add("globex", Entries(600, 600));

        var running = queue.RunAsync(stop.Token);

        (await _router.NextAsync()).Tags.ShouldBe(["everything-of-acme", "everything-of-globex"]);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Entries_ThatAreEqual_AreToldOnce()
    {
        var queue = Queue();
        using var stop = new CancellationTokenSource();
        queue.Add("acme", Entries(0, 3));
        queue.Add("acme", Entries(1, 3));

        var running = queue.RunAsync(stop.Token);

        (await _router.NextAsync()).Tags.ShouldBe(["tag-0", "tag-1", "tag-2", "tag-3"]);
        await Task.Delay(300, CancellationToken.None);
        _router.Others.ShouldBeEmpty();
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Entries_LeftAtTheEnd_AreToldOnceMore()
    {
        var queue = Queue();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        queue.Add("acme", Entries(0, 1));

        await queue.RunAsync(stop.Token);

        (await _router.NextAsync()).Tags.ShouldBe(["tag-0"]);
    }

    private RouterQueue Queue() => new(
        _router.Address, connection => InvalidationEntry.OfTag("personio", $"everything-of-{connection}"), _calls, _services.GetRequiredService<InvalidationMetrics>(),
        TimeProvider.System, NullLogger.Instance);

    private static IEnumerable<InvalidationEntry> Entries(int first, int count) =>
        Enumerable.Range(first, count).Select(number => InvalidationEntry.OfTag("personio", $"tag-{number}"));
}
