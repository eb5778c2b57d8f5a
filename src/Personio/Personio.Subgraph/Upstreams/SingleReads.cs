using System.Collections.Concurrent;
using Personio.Client.Errors;

namespace Personio.Subgraph.Upstreams;

/// <summary>Reads by a call each, several at once, where Personio has no call for several. A read that fails is the failure of its own key.</summary>
internal static class SingleReads
{
    /// <summary>Calls that are under way at once.</summary>
    private const int Concurrency = 8;

    /// <summary>For a resolver of references: in the order of the keys what was found, null, or the failure.</summary>
    public static async Task<IReadOnlyList<object?>> ReadAsync<T>(
        IReadOnlyList<string> keys, Func<string, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        var results = new object?[keys.Count];
        var failures = await EachAsync(keys.Count, async (index, stop) => results[index] = await read(keys[index], stop), Concurrency, cancellationToken);
        foreach (var (index, failure) in failures)
        {
            results[index] = new FailedValue(failure);
        }

        return results;
    }

    /// <summary>For a data loader: what was found by key.</summary>
    /// <param name="keys">What to read.</param>
    /// <param name="read">Reads one; null where there is none.</param>
    /// <param name="cancellationToken">Ends all.</param>
    /// <param name="concurrency">Calls that are under way at once.</param>
    public static async Task<PartialDictionary<string, T>> LoadAsync<T>(
        IReadOnlyList<string> keys, Func<string, CancellationToken, Task<T?>> read, CancellationToken cancellationToken, int concurrency = Concurrency)
        where T : class
    {
        var found = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
        var failures = await EachAsync(
            keys.Count,
            async (index, stop) =>
            {
                if (await read(keys[index], stop) is { } value)
                {
                    found[keys[index]] = value;
                }
            },
            concurrency,
            cancellationToken);
        return new PartialDictionary<string, T>(found, failures.ToDictionary(failure => keys[failure.Key], failure => failure.Value, StringComparer.Ordinal));
    }

    /// <summary>For a batch resolver: in the order of the parents what was read for each.</summary>
    /// <param name="parents">Whom to read for.</param>
    /// <param name="read">Reads for one.</param>
    /// <param name="cancellationToken">Ends all.</param>
    /// <param name="concurrency">Calls that are under way at once.</param>
    public static async Task<IReadOnlyList<T?>> BatchAsync<TParent, T>(
        IReadOnlyList<TParent> parents, Func<TParent, CancellationToken, Task<T>> read, CancellationToken cancellationToken, int concurrency = Concurrency)
        where T : class
    {
        var results = new T?[parents.Count];
        var failures = await EachAsync(
            parents.Count, async (index, stop) => results[index] = await read(parents[index], stop), concurrency, cancellationToken);
        return new PartialBatch<T?>(results, failures);
    }

    // What is no fault of Personio's ends all: it is a bug, or nobody waits any more.
    private static async Task<IReadOnlyDictionary<int, Exception>> EachAsync(
        int count, Func<int, CancellationToken, Task> read, int concurrency, CancellationToken cancellationToken)
    {
        var failures = new ConcurrentDictionary<int, Exception>();
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (index, stop) =>
            {
                try
                {
                    await read(index, stop);
                }
                catch (PersonioException fault)
                {
                    failures[index] = fault;
                }
            });
        return failures;
    }
}
