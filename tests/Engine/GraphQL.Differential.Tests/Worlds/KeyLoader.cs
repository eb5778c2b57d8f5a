using GraphQL.DataLoader;

namespace GraphQL.Differential.Tests.Worlds;

/// <summary>Answers a key with its negative, sometimes at once and sometimes later.</summary>
internal sealed class KeyLoader(IBatchScheduler scheduler, bool atOnce, int maxBatchSize) : BatchDataLoader<long, object>(scheduler, maxBatchSize)
{
    protected override async Task<IReadOnlyDictionary<long, object>> FetchAsync(IReadOnlyList<long> keys, CancellationToken cancellationToken)
    {
        if (!atOnce)
        {
            await Task.Yield();
        }

        return keys.ToDictionary(k => k, k => (object)-k);
    }
}
