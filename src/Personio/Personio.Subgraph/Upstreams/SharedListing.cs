namespace Personio.Subgraph.Upstreams;

/// <summary>A short list that one operation reads at most once, whoever asks for it. A reading that failed is tried again by the next who asks.</summary>
/// <param name="read">Asks Personio for the whole list.</param>
public sealed class SharedListing<T>(Func<CancellationToken, Task<IReadOnlyList<T>>> read)
{
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<T>>? _reading;

    /// <summary>A list that comes item by item.</summary>
    /// <param name="list">Asks Personio for the whole list.</param>
    public SharedListing(Func<CancellationToken, IAsyncEnumerable<T>> list)
        : this(async stop => await list(stop).ToListAsync(stop))
    {
    }

    /// <summary>The whole list, in Personio's order.</summary>
    public Task<IReadOnlyList<T>> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _reading is null or { IsFaulted: true } or { IsCanceled: true } ? _reading = read(cancellationToken) : _reading;
        }
    }
}
