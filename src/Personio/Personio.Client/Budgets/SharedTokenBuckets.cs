using Personio.Client.Caching;

namespace Personio.Client.Budgets;

/// <summary>
/// Buckets that all processes share, with this process's own while Redis does not answer. How many processes there are is not known then, so each
/// takes a quarter.
/// </summary>
internal sealed class SharedTokenBuckets(ITokenBuckets shared, LocalTokenBuckets own, OutageGate gate) : ITokenBuckets
{
    /// <summary>The part of the budget that one process uses while it cannot see the others.</summary>
    public const double ShareAlone = 0.25;

    public async ValueTask<BucketAnswer> TakeAsync(IReadOnlyList<KeyedRule> buckets, CancellationToken cancellationToken)
    {
        var answer = await gate.RunAsync<BucketAnswer?>(
            async stop => await shared.TakeAsync(buckets, stop), fallback: null, cancellationToken);
        return answer ?? await own.TakeAsync([.. buckets.Select(Alone)], cancellationToken);
    }

    public async ValueTask CorrectAsync(KeyedRule bucket, RateHeaders told, CancellationToken cancellationToken) => await gate.RunAsync(
        async stop =>
        {
            await shared.CorrectAsync(bucket, told, stop);
            return true;
        },
        fallback: false,
        cancellationToken);

    public async ValueTask BlockAsync(KeyedRule bucket, TimeSpan wait, CancellationToken cancellationToken)
    {
        // This process remembers too: Redis may go before the wait is over.
        await own.BlockAsync(Alone(bucket), wait, cancellationToken);
        await gate.RunAsync(
            async stop =>
            {
                await shared.BlockAsync(bucket, wait, stop);
                return true;
            },
            fallback: false,
            cancellationToken);
    }

    private static KeyedRule Alone(KeyedRule bucket) => bucket with { Rule = bucket.Rule.Times(ShareAlone) };
}
