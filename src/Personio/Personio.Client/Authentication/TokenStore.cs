using Microsoft.Extensions.Caching.Distributed;
using Personio.Client.Caching;

namespace Personio.Client.Authentication;

/// <summary>The shared, encrypted copy of one token. A cache that is down is an empty cache.</summary>
internal sealed class TokenStore(IDistributedCache cache, OutageGate gate, TokenProtector protector, TimeProvider time)
{
    public string LockName => protector.CacheKey;

    public async ValueTask<SharedToken?> ReadAsync(CancellationToken cancellationToken)
    {
        var entry = await gate.RunAsync<byte[]?>(
            async token => await cache.GetAsync(protector.CacheKey, token), fallback: null, cancellationToken);
        return entry is null ? null : protector.Unprotect(entry);
    }

    public async ValueTask WriteAsync(SharedToken token, CancellationToken cancellationToken)
    {
        var life = token.ExpiresAt - time.GetUtcNow();
        if (life <= TimeSpan.Zero)
        {
            return;
        }

        var entry = protector.Protect(token);
        await gate.RunAsync(
            async stop =>
            {
                await cache.SetAsync(
                    protector.CacheKey, entry, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = life }, stop);
                return true;
            },
            fallback: false,
            cancellationToken);
    }

    public async ValueTask RemoveAsync(CancellationToken cancellationToken) =>
        await gate.RunAsync(
            async stop =>
            {
                await cache.RemoveAsync(protector.CacheKey, stop);
                return true;
            },
            fallback: false,
            cancellationToken);
}
