using Microsoft.Extensions.Caching.Hybrid;
using Personio.Client.Errors;
using Personio.Client.Flights;

namespace Personio.Client.Caching;

/// <summary>
/// What one connection keeps of Personio's answers. Fresh values are served as they are; older ones are loaded again, and served, marked as
/// stale, when that fails because Personio is down. Stands on <see cref="HybridCache"/>, whichever is registered under the connection's name.
/// </summary>
public sealed class PersonioCache
{
    /// <summary>After a failed load Personio is left alone for so long, and the old value is served at once.</summary>
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(5);

    private readonly HybridCache cache;
    private readonly SingleFlight<object> reloads;
    private readonly StaleReads stale;
    private readonly TimeProvider time;

    internal PersonioCache(HybridCache cache, SingleFlight<object> reloads, StaleReads stale, TimeProvider time) =>
        (this.cache, this.reloads, this.stale, this.time) = (cache, reloads, stale, time);

    /// <summary>The value of this key: from the cache, or loaded once for everybody who asks.</summary>
    /// <typeparam name="T">Immutable, and registered with <c>AddPersonioCached</c>.</typeparam>
    /// <param name="policy">How long it is good.</param>
    /// <param name="key">Which one of the resource; may hold personal data, which does not get into Redis readable.</param>
    /// <param name="load">Asks Personio.</param>
    /// <param name="tags">What it is dropped by: <see cref="InvalidateAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait of this caller alone.</param>
    /// <exception cref="PersonioException">Personio did not answer properly, and nothing usable is known from earlier.</exception>
    public async ValueTask<Cached<T>> GetAsync<T>(
        CachePolicy policy,
        string key,
        Func<CancellationToken, ValueTask<T>> load,
        IReadOnlyCollection<string> tags,
        CancellationToken cancellationToken = default)
    {
        var name = $"{policy.Resource}\n{key}";
        var envelope = await cache.GetOrCreateAsync(
            name, async stop => await WrapAsync(policy, load, stop), Options(policy), tags, cancellationToken);
        if (time.GetUtcNow() - envelope.LoadedAt < policy.FreshFor)
        {
            return Fresh(envelope);
        }

        if (time.GetUtcNow() >= envelope.TryAfter)
        {
            envelope = (CacheEnvelope<T>)await reloads.JoinAsync(
                name, async stop => await ReloadAsync(policy, name, envelope, load, tags, stop), cancellationToken);
        }

        return time.GetUtcNow() - envelope.LoadedAt < policy.FreshFor ? Fresh(envelope) : Stale(policy, envelope);
    }

    /// <summary>Drops all values of these tags, in every process. A load that is under way is not kept.</summary>
    public ValueTask InvalidateAsync(IReadOnlyCollection<string> tags, CancellationToken cancellationToken = default) =>
        cache.RemoveByTagAsync(tags, cancellationToken);

    /// <summary>
    /// Drops the answers to reads that a change makes wrong, of both generations of the API, in every process. The typed clients do this themselves
    /// for what they write; it is for whoever hears of a change from elsewhere.
    /// </summary>
    /// <param name="resource">What has changed.</param>
    /// <param name="id">Which one; null when it is new or not known.</param>
    /// <param name="isDeletion">Whether it is gone.</param>
    /// <param name="cancellationToken">Ends the wait for Redis.</param>
    public ValueTask DropAsync(CachedResource resource, string? id, bool isDeletion, CancellationToken cancellationToken = default) =>
        InvalidateAsync(ReadPolicies.DroppedBy(resource, id, isDeletion), cancellationToken);

    private async Task<CacheEnvelope<T>> ReloadAsync<T>(
        CachePolicy policy,
        string name,
        CacheEnvelope<T> old,
        Func<CancellationToken, ValueTask<T>> load,
        IReadOnlyCollection<string> tags,
        CancellationToken cancellationToken)
    {
        if (await FindAsync<T>(policy, name, cancellationToken) is { } known && known.LoadedAt > old.LoadedAt)
        {
            return known;
        }

        // Loaded inside the cache, so that what is invalidated meanwhile is not kept.
        try
        {
            var bypass = Options(policy, HybridCacheEntryFlags.DisableLocalCacheRead | HybridCacheEntryFlags.DisableDistributedCacheRead);
            return await cache.GetOrCreateAsync(name, async stop => await WrapAsync(policy, load, stop), bypass, tags, cancellationToken);
        }
        catch (PersonioException outage) when (IsOutage(outage))
        {
            var paused = old with { TryAfter = time.GetUtcNow() + OutagePause };
            await cache.SetAsync(
                name, paused, Options(policy, HybridCacheEntryFlags.DisableDistributedCacheWrite), tags, cancellationToken);
            return paused;
        }
    }

    /// <summary>What somebody else has loaded in the meantime.</summary>
    private ValueTask<CacheEnvelope<T>?> FindAsync<T>(CachePolicy policy, string name, CancellationToken cancellationToken) =>
        cache.GetOrCreateAsync<CacheEnvelope<T>?>(
            name,
            static _ => new((CacheEnvelope<T>?)null),
            Options(policy, HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableDistributedCache),
            tags: null,
            cancellationToken);

    private async Task<CacheEnvelope<T>> WrapAsync<T>(CachePolicy policy, Func<CancellationToken, ValueTask<T>> load, CancellationToken cancellationToken)
    {
        var loadedAt = time.GetUtcNow();
        var value = await load(cancellationToken);
        return new CacheEnvelope<T>(value, loadedAt, loadedAt + policy.FreshFor);
    }

    private Cached<T> Fresh<T>(CacheEnvelope<T> envelope) => new(envelope.Value, IsStale: false, time.GetUtcNow() - envelope.LoadedAt);

    private Cached<T> Stale<T>(CachePolicy policy, CacheEnvelope<T> envelope)
    {
        var age = time.GetUtcNow() - envelope.LoadedAt;
        stale.Record(policy.Resource, age);
        return new(envelope.Value, IsStale: true, age);
    }

    /// <summary>Whether the failure says nothing about the value: Personio cannot be asked at present.</summary>
    private static bool IsOutage(PersonioException exception) => exception
        is PersonioUnavailableException or PersonioTimeoutException or PersonioRateLimitedException or PersonioBadResponseException;

    private static HybridCacheEntryOptions Options(CachePolicy policy, HybridCacheEntryFlags flags = HybridCacheEntryFlags.None) => new()
    {
        Expiration = policy.FreshFor + policy.StaleFor,
        LocalCacheExpiration = policy.LocalFor,
        Flags = flags,
    };
}
