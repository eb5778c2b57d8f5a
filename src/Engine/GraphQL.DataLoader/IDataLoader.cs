namespace GraphQL.DataLoader;

/// <summary>Turns many requests for single keys into few fetches, and asks for each key at most once in its lifetime.</summary>
/// <typeparam name="TKey">What a value is asked for by; compared by its default equality.</typeparam>
/// <typeparam name="TValue">What is fetched.</typeparam>
public interface IDataLoader<TKey, TValue> where TKey : notnull
{
    /// <summary>Asks for one value. The task completes when the batch the key went into has been fetched.</summary>
    /// <param name="key">The key; a null key is answered with a null value at once, without a fetch.</param>
    /// <param name="cancellationToken">Ends this wait; the fetch goes on for the others who wait for the key.</param>
    /// <returns>The value; null where the source has none for the key.</returns>
    Task<TValue?> LoadAsync(TKey? key, CancellationToken cancellationToken = default);

    /// <summary>Asks for several values; the answers stand in the order of the keys.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Remembers a value that is known from elsewhere, unless the key was asked for before.</summary>
    void Prime(TKey key, TValue? value);
}
