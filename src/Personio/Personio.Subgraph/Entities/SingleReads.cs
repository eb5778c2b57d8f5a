using System.Collections.Concurrent;
using Personio.Client.Errors;

namespace Personio.Subgraph.Entities;

/// <summary>Finds entities by a call each, where Personio has no call for several.</summary>
internal static class SingleReads
{
    // Calls that are under way at once.
    private const int Concurrency = 8;

    /// <summary>Reads each key, several at once. A read that fails is the failure of its own entity.</summary>
    public static async Task<IReadOnlyList<object?>> ReadAsync<T>(
        IReadOnlyList<string> keys, Func<string, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        var reads = await ReadEachAsync(keys, read, cancellationToken);
        return [.. keys.Select(key => reads[key].ToEntity())];
    }

    /// <summary>Reads each key, several at once.</summary>
    /// <param name="keys">Each once.</param>
    /// <returns>Of each key what was found, or its failure.</returns>
    public static async Task<IReadOnlyDictionary<string, SingleRead<T>>> ReadEachAsync<T>(
        IReadOnlyList<string> keys, Func<string, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        var reads = new ConcurrentDictionary<string, SingleRead<T>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (key, stop) => reads[key] = await ReadOneAsync(key, read, stop));
        return reads;
    }

    private static async Task<SingleRead<T>> ReadOneAsync<T>(string key, Func<string, CancellationToken, Task<T?>> read, CancellationToken stop)
        where T : class
    {
        try
        {
            return new SingleRead<T>(await read(key, stop), Fault: null);
        }
        catch (PersonioException fault)
        {
            return new SingleRead<T>(Value: null, fault);
        }
    }
}
