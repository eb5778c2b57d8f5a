using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace GraphQL.DataLoader;

/// <summary>
/// What a fetch brought whose keys may fail one by one: returned in place of a plain dictionary, it fails the callers of the keys that failed, and
/// nobody else. A fetch that throws fails all of its keys.
/// </summary>
/// <param name="values">The values; a key without one has none, or failed.</param>
/// <param name="failures">The keys that failed, and why.</param>
public sealed class PartialDictionary<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> values, IReadOnlyDictionary<TKey, Exception> failures)
    : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    /// <summary>The keys that failed, and why.</summary>
    public IReadOnlyDictionary<TKey, Exception> Failures { get; } = failures;

    public int Count => values.Count;

    public IEnumerable<TKey> Keys => values.Keys;

    public IEnumerable<TValue> Values => values.Values;

    public TValue this[TKey key] => values[key];

    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
