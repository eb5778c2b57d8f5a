namespace Personio.Subgraph.Upstreams;

/// <summary>A short list that one operation reads at most once, whoever asks for it. A reading that failed is tried again by the next who asks.</summary>
/// <param name="list">Asks Personio for the whole list.</param>
public sealed class SharedListing<T>(Func<CancellationToken, IAsyncEnumerable<T>> list)
{
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<T>>? _reading;

    /// <summary>The whole list, in Personio's order.</summary>
    public Task<IReadOnlyList<T>> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _reading is null or { IsFaulted: true } or { IsCanceled: true } ? _reading = CollectAsync(cancellationToken) : _reading;
        }
    }

    private async Task<IReadOnlyList<T>> CollectAsync(CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in list(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
