using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Distributed;
using Personio.Client.Security;

namespace Personio.Subgraph.Watching;

/// <summary>Keeps what cursors stand for: sealed, in Redis where it is configured, otherwise as long as the process lives.</summary>
public sealed class ChangeSnapshots
{
    private const int NameLength = 32;

    /// <summary>How long a cursor is valid.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private readonly IDistributedCache _store;
    private readonly ConnectionSeal _seal;

    internal ChangeSnapshots(IDistributedCache store, ConnectionSeal seal) => (_store, _seal) = (store, seal);

    /// <summary>Keeps a snapshot.</summary>
    /// <returns>The cursor that stands for it.</returns>
    internal async Task<string> KeepAsync(ChangeSnapshot snapshot, CancellationToken cancellationToken)
    {
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
        await _store.SetAsync(
            Place(name),
            _seal.Seal(snapshot.Write(), name),
            new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = Life },
            cancellationToken);
        return name;
    }

    /// <summary>What a cursor stands for; null where nobody knows it any more, or it is none of this connection's.</summary>
    internal async Task<ChangeSnapshot?> FindAsync(string cursor, CancellationToken cancellationToken) =>
        cursor.Length == NameLength
        && cursor.All(char.IsAsciiHexDigitLower)
        && await _store.GetAsync(Place(cursor), cancellationToken) is { } kept
        && _seal.Open(kept, cursor) is { } plain
            ? ChangeSnapshot.Read(plain)
            : null;

    private string Place(string name) => $"changes:{_seal.Connection}:{name}";
}
