using Personio.Client.Errors;

namespace Personio.Subgraph.Entities;

/// <summary>Finds entities by a call each, where Personio has no call for several.</summary>
internal static class SingleReads
{
    // Calls that are under way at once.
    private const int Concurrency = 8;

    /// <summary>Reads each key, several at once. A read that fails is the failure of its own entity.</summary>
    public static async Task<IReadOnlyList<object?>> ReadAsync(
        IReadOnlyList<string> keys, Func<string, CancellationToken, Task<object?>> read, CancellationToken cancellationToken)
    {
        var results = new object?[keys.Count];
        await Parallel.ForAsync(
            0,
            results.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (index, stop) => results[index] = await ReadOneAsync(keys[index], read, stop));
        return results;
    }

    private static async Task<object?> ReadOneAsync(string key, Func<string, CancellationToken, Task<object?>> read, CancellationToken stop)
    {
        try
        {
            return await read(key, stop);
        }
        catch (PersonioException fault)
        {
            return new FailedValue(fault);
        }
    }
}
