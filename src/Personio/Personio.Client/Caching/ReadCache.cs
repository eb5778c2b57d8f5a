using System.Security.Cryptography;
using System.Text;
using Personio.Client.Http;

namespace Personio.Client.Caching;

/// <summary>What the calls of one scope find in the cache and what they drop in it. Does nothing where reads are not to be cached.</summary>
internal sealed class ReadCache(PersonioCache cache, bool isEnabled, string connection, IEnumerable<ICacheDropListener> listeners)
{
    /// <summary>Whether the answer to this request may come from the cache.</summary>
    public bool Keeps(PersonioRequest request) => isEnabled && ReadPolicies.Find(request) is not null;

    /// <summary>The answer: from earlier, or loaded once for everybody who asks.</summary>
    public ValueTask<Cached<CachedAnswer>> ReadAsync(
        PersonioRequest request, Func<CancellationToken, ValueTask<CachedAnswer>> load, CancellationToken cancellationToken)
    {
        var resource = ReadPolicies.Find(request) ?? throw new ArgumentException("The answer to this request is never kept.", nameof(request));
        return cache.GetAsync(resource.Policy, KeyOf(request), load, ReadPolicies.TagsOf(resource, request), cancellationToken);
    }

    /// <summary>Drops once more what a write made wrong that is over, and tells who keeps answers elsewhere.</summary>
    public async ValueTask DropAfterAsync(PersonioRequest request)
    {
        await DropAsync(request, CancellationToken.None);
        if (ReadPolicies.DropOf(request) is { } drop)
        {
            foreach (var listener in listeners)
            {
                listener.Dropped(connection, drop);
            }
        }
    }

    /// <summary>Drops what a write makes wrong.</summary>
    public ValueTask DropAsync(PersonioRequest request, CancellationToken cancellationToken) =>
        isEnabled && ReadPolicies.DroppedBy(request) is { Count: > 0 } tags ? cache.InvalidateAsync(tags, cancellationToken) : default;

    /// <summary>A digest, because an address that names attributes or ids is longer than a key may be.</summary>
    private static string KeyOf(PersonioRequest request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Identity)));
}
