namespace Personio.Client.Budgets;

/// <summary>The buckets of one process.</summary>
internal sealed class LocalTokenBuckets(TimeProvider time) : ITokenBuckets
{
    /// <summary>From so many on, and from twice as many as were needed at the last look, those are dropped that are as good as new.</summary>
    private const int Crowd = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (IBucketState State, BucketRule Rule)> buckets = new(StringComparer.Ordinal);
    private int crowd = Crowd;

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
                wait = Math.Max(wait, state.Wait(bucket.Rule, bucket.Tokens, now));
                slowest = Math.Min(slowest, state.PerSecondNow(now));
            }

            if (wait > 0)
            {
                return new(new BucketAnswer(TimeSpan.FromMilliseconds(Math.Ceiling(wait)), Left: 0, slowest));
            }

            var left = 0d;
            for (var i = wanted.Count - 1; i >= 0; i--)
            {
                left = Of(wanted[i], now).Take(wanted[i].Tokens, now);
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
        if (buckets.TryGetValue(bucket.Key, out var known))
        {
            return known.State;
        }

        if (buckets.Count >= crowd)
        {
            DropWhatIsAsNew(now);
        }

        IBucketState state = bucket.Rule.Within is null ? new TokenBucket(bucket.Rule, now) : new RecentRequests(bucket.Rule);
        buckets[bucket.Key] = (state, bucket.Rule);
        return state;
    }

    // Callers have buckets, too, and nobody knows how many callers there will be.
    private void DropWhatIsAsNew(double now)
    {
        foreach (var (key, (state, rule)) in buckets)
        {
            if (state.IsAsNew(rule, now))
            {
                buckets.Remove(key);
            }
        }

        crowd = Math.Max(Crowd, 2 * buckets.Count);
    }

    private double Now() => time.GetElapsedTime(0).TotalMilliseconds;
}
