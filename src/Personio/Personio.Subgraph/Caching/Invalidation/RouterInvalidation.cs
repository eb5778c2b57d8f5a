using Personio.Client.Caching;

namespace Personio.Subgraph.Caching.Invalidation;

/// <summary>
/// Tells routers to drop what is dropped here: what webhooks and polling tell of, and what is changed through the graph. Each router by itself, and nobody waits for it. Of
/// several processes the one that drops tells.
/// </summary>
internal sealed class RouterInvalidation : BackgroundService, ICacheDropListener
{
    private const string RootType = "Query";

    private readonly InvalidationSettings _settings;
    private readonly CacheTagNames _names;
    private readonly RouterQueue[] _routers;

    public RouterInvalidation(
        InvalidationSettings settings, CacheTagNames names, RouterCalls calls, InvalidationMetrics metrics, TimeProvider time, ILogger<RouterInvalidation> logger)
    {
        (_settings, _names) = (settings, names);
        _routers = [.. settings.Addresses.Select(address => new RouterQueue(address, EverythingOf, calls, metrics, time, logger))];
    }

    public void Dropped(string connection, CacheDrop drop)
    {
        InvalidationEntry[] entries = [.. EntriesOf(connection, drop)];
        foreach (var router in _routers)
        {
            router.Add(connection, entries);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_routers.Select(router => router.RunAsync(stoppingToken)));

    private IEnumerable<InvalidationEntry> EntriesOf(string connection, CacheDrop drop) => _settings.Kind switch
    {
        InvalidationKind.CacheTag => _names.Of(connection, drop).Select(tag => InvalidationEntry.OfTag(_settings.Subgraph, tag)),
        InvalidationKind.Type when drop.Resource is { } resource => drop.Others.Prepend(resource).SelectMany(TaggedTypes.TypesOf).Append(RootType)
            .Select(type => InvalidationEntry.OfType(_settings.Subgraph, type)),
        _ => [InvalidationEntry.OfSubgraph(_settings.Subgraph)],
    };

    private InvalidationEntry EverythingOf(string connection) => _settings.Kind == InvalidationKind.CacheTag
        ? InvalidationEntry.OfTag(_settings.Subgraph, CacheTagNames.OfConnection(connection))
        : InvalidationEntry.OfSubgraph(_settings.Subgraph);
}
