using Microsoft.Extensions.Caching.Hybrid;
using Personio.Client.Flights;

namespace Personio.Client.Caching;

/// <summary>
/// This process's memory over the cache that all processes share. Who asks for a value that is being loaded waits for that load. What is
/// invalidated while it is being loaded is returned to those who wait, but not kept. Values are shared by all who ask: they must not be
/// changed.
/// </summary>
internal sealed partial class TieredCache : HybridCache, ISharedCacheWatcher, IDisposable
{
    private const int LongestKey = 1_024;

    private readonly MemoryTier memory;
    private readonly SharedTier? shared;
    private readonly CacheNames names;
    private readonly CacheSerializers serializers;
    private readonly PersonioCacheOptions options;
    private readonly TagTable tagTable = new();
    private readonly SingleFlight<object?> loads = new();
    private readonly Lock watchGate = new();
    private readonly string everything;
    private Task<bool>? watching;
    private volatile bool isWatching;

    public TieredCache(CacheNames names, SharedTier? shared, CacheSerializers serializers, PersonioCacheOptions options, TimeProvider time)
    {
        (this.names, this.shared, this.serializers, this.options) = (names, shared, serializers, options);
        memory = new MemoryTier(options.MemoryBytes, time);
        everything = names.Of(Everything);
    }

    private const string Everything = CacheNames.Everything;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The key is empty or longer than 1,024 characters.</exception>
    /// <exception cref="InvalidOperationException">Nobody has said how the type is serialized.</exception>
    public override async ValueTask<T> GetOrCreateAsync<TState, T>(
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default)
    {
        CheckKey(key);
        var plan = PlanOf(key, tags, options);
        if (plan.ReadsMemory && memory.TryGet<T>(plan.Name, out var value))
        {
            return value!;
        }

        // Who asks after an invalidation does not join a load that began before it.
        var marks = tagTable.Take(plan.Tags);
        var identity = $"{plan.Identity} {TagTable.StampOf(marks)} {typeof(T)}";
        return (T)(await loads.JoinAsync(identity, async stop => await LoadAsync(plan, marks, state, factory, stop), cancellationToken))!;
    }

    /// <inheritdoc/>
    public override async ValueTask SetAsync<T>(
        string key, T value, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null, CancellationToken cancellationToken = default)
    {
        CheckKey(key);
        var plan = PlanOf(key, tags, options);
        var marks = tagTable.Take(plan.Tags);
        var read = plan.WritesShared ? await ReadSharedAsync(plan, cancellationToken) : null;
        await KeepAsync(plan, value, marks, read?.Tags, cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default)
    {
        CheckKey(key);
        var name = names.Of(key);
        memory.Remove(name);
        if (shared is not null)
        {
            await shared.DropAsync([], [name], cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default) =>
        RemoveByTagAsync([tag], cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask RemoveByTagAsync(IEnumerable<string> tags, CancellationToken cancellationToken = default)
    {
        var dropped = tags.Select(names.Of).ToList();
        foreach (var tag in dropped)
        {
            TagDropped(tag);
        }

        if (shared is not null && dropped.Count > 0)
        {
            await shared.DropAsync(dropped, [], cancellationToken);
        }
    }

    public void TagDropped(string tag)
    {
        if (tag == everything)
        {
            MayHaveMissedSomething();
        }
        else
        {
            tagTable.Drop(tag);
        }
    }

    public void ValueDropped(string name) => memory.Remove(name);

    public void MayHaveMissedSomething()
    {
        tagTable.DropEverything();
        memory.Clear();
    }

    public void Dispose() => memory.Dispose();

    private async Task<T> LoadAsync<TState, T>(
        Plan plan,
        IReadOnlyList<TagTable.Mark> marks,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        CancellationToken cancellationToken)
    {
        // The load before this one may have ended between the look into memory and the start of this.
        if (plan.ReadsMemory && memory.TryGet<T>(plan.Name, out var kept))
        {
            return kept!;
        }

        var read = plan.UsesShared ? await ReadSharedAsync(plan, cancellationToken) : null;
        if (plan.ReadsShared && read?.Value is { } stored && serializers.TryRead<T>(stored, out var value))
        {
            if (plan.WritesMemory)
            {
                memory.Set(plan.Name, value, stored.Length, marks, plan.LocalLife);
            }

            return value!;
        }

        if (!plan.MayLoad)
        {
            return default!;
        }

        var loaded = await factory(state, cancellationToken);
        await KeepAsync(plan, loaded, marks, read?.Tags, cancellationToken);
        return loaded;
    }

    private async ValueTask KeepAsync<T>(
        Plan plan, T value, IReadOnlyList<TagTable.Mark> marks, IReadOnlyList<TagVersion>? versions, CancellationToken cancellationToken)
    {
        var bytes = serializers.Write(value);
        if (bytes.Length > options.MaxValueBytes)
        {
            return;
        }

        if (plan.WritesMemory)
        {
            memory.Set(plan.Name, value, bytes.Length, marks, plan.LocalLife);
        }

        if (plan.WritesShared && shared is not null && versions is not null)
        {
            await shared.WriteAsync(plan.Name, bytes, versions, plan.Life, cancellationToken);
        }
    }

    private async ValueTask<SharedRead?> ReadSharedAsync(Plan plan, CancellationToken cancellationToken)
    {
        if (shared is null || !await WatchAsync(shared))
        {
            return null;
        }

        return await shared.ReadAsync(plan.Name, [everything, .. plan.Tags], cancellationToken);
    }

    /// <summary>Nothing from the shared cache is kept in memory before this process hears of what others drop.</summary>
    private async ValueTask<bool> WatchAsync(SharedTier tier)
    {
        if (isWatching)
        {
            return true;
        }

        Task<bool> attempt;
        lock (watchGate)
        {
            attempt = watching is { IsCompleted: false } ? watching : watching = tier.WatchAsync(this, CancellationToken.None).AsTask();
        }

        return isWatching = await attempt;
    }

    private Plan PlanOf(string key, IEnumerable<string>? tags, HybridCacheEntryOptions? wanted) =>
        new(names.Of(key), TagNames(tags), wanted, options, hasShared: shared is not null);

    private string[] TagNames(IEnumerable<string>? tags) => tags is null ? [] : [.. tags.Distinct(StringComparer.Ordinal).Select(names.Of)];

    private static void CheckKey(string key)
    {
        if (string.IsNullOrEmpty(key) || key.Length > LongestKey)
        {
            throw new ArgumentException($"A cache key has 1 to {LongestKey} characters; this one has {key?.Length ?? 0}.", nameof(key));
        }
    }
}
