using System.Collections.Concurrent;
using GraphQL.DataLoader;

namespace GraphQL.Differential.Tests.Scheduling;

/// <summary>A loader whose fetch the test gives, and which remembers the keys of each fetch.</summary>
internal sealed class RecordingLoader(
    IBatchScheduler scheduler, Func<IReadOnlyList<int>, Task<IReadOnlyDictionary<int, string>>> fetch, int maxBatchSize = 0)
    : BatchDataLoader<int, string>(scheduler, maxBatchSize)
{
    /// <summary>The keys of each fetch, joined by commas, in the order of the fetches.</summary>
    public ConcurrentQueue<string> Fetches { get; } = new();

    protected override Task<IReadOnlyDictionary<int, string>> FetchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        Fetches.Enqueue(string.Join(',', keys));
        return fetch(keys);
    }

    /// <summary>Answers each key with its digits, after a while.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> DigitsAsync(IReadOnlyList<int> keys)
    {
        await Task.Yield();
        return keys.ToDictionary(k => k, k => $"{k}");
    }
}
