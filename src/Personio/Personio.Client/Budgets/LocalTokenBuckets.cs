namespace Personio.Client.Budgets;

/// <summary>The buckets of one process.</summary>
internal sealed class LocalTokenBuckets(TimeProvider time) : ITokenBuckets
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, IBucketState> buckets = new(StringComparer.Ordinal);

    public ValueTask<BucketAnswer> TakeAsync(IReadOnlyList<KeyedRule> wanted, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = Now();
            var wait = 0d;
            var slowest = double.MaxValue;
            foreach (var bucket in wanted)
            {
                var state = Of(bucket, now);
                wait = Math.Max(wait, state.Wait(bucket.Rule, now));
                slowest = Math.Min(slowest, state.PerSecondNow(now));
            }

            if (wait > 0)
            {
                return new(new BucketAnswer(TimeSpan.FromMilliseconds(Math.Ceiling(wait)), Left: 0, slowest));
            }

            var left = 0d;
            for (var i = wanted.Count - 1; i >= 0; i--)
            {
                left = Of(wanted[i], now).Take(now);
            }

            return new(new BucketAnswer(TimeSpan.Zero, left, slowest));
        }
    }

    public ValueTask CorrectAsync(KeyedRule bucket, RateHeaders told, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = Now();
            Corrected(bucket, now).Correct(
                bucket.Rule, BucketRule.RateBelow(told.PerSecond), BucketRule.BurstBelow(told.Burst), told.Remaining, now);
        }

        return default;
    }

    public ValueTask BlockAsync(KeyedRule bucket, TimeSpan wait, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = Now();
            Corrected(bucket, now).Block(bucket.Rule, wait.TotalMilliseconds, now);
        }

        return default;
    }

    // Personio corrects only the first rule of a class, and that one is a bucket.
    private TokenBucket Corrected(KeyedRule bucket, double now) => (TokenBucket)Of(bucket, now);

    private IBucketState Of(KeyedRule bucket, double now)
    {
        if (!buckets.TryGetValue(bucket.Key, out var state))
        {
            buckets[bucket.Key] = state = bucket.Rule.Within is null ? new TokenBucket(bucket.Rule, now) : new RecentRequests(bucket.Rule);
        }

        return state;
    }

    private double Now() => time.GetElapsedTime(0).TotalMilliseconds;
}
