using System.Collections.Concurrent;

namespace GraphQL.DataLoader.Tests;

/// <summary>Knows the squares of numbers that are not negative, and keeps what it was asked.</summary>
internal sealed class SquareLoader(IBatchScheduler scheduler, int maxBatchSize = 0) : BatchDataLoader<int, string>(scheduler, maxBatchSize)
{
    public ConcurrentQueue<int[]> Fetches { get; } = [];

    public CancellationToken SeenToken { get; private set; }

    /// <summary>What a fetch does instead of answering.</summary>
    public Func<IReadOnlyList<int>, Task<IReadOnlyDictionary<int, string>>>? Instead { get; set; }

    protected override Task<IReadOnlyDictionary<int, string>> FetchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        Fetches.Enqueue([.. keys]);
        SeenToken = cancellationToken;
        return Instead?.Invoke(keys) ?? Task.FromResult(Squares(keys));
    }

    public static IReadOnlyDictionary<int, string> Squares(IEnumerable<int> keys) =>
        keys.Where(k => k >= 0).ToDictionary(k => k, k => $"{k * k}");
}
