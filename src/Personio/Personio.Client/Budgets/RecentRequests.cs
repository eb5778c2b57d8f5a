namespace Personio.Client.Budgets;

/// <summary>The times of the last requests, for a limit that counts those of any window; the script of <c>RedisTokenBuckets</c> keeps the same as a list.</summary>
internal sealed class RecentRequests(BucketRule rule) : IBucketState
{
    // A ring: the oldest is the next to be overwritten.
    private readonly double[] times = Enumerable.Repeat(double.NegativeInfinity, (int)rule.Burst).ToArray();
    private int oldest;

    public double PerSecondNow(double now) => rule.PerSecond;

    public double Wait(BucketRule rule, double now) => Math.Max(0, times[oldest] + rule.Within!.Value.TotalMilliseconds - now);

    public double Take(double now)
    {
        times[oldest] = now;
        oldest = (oldest + 1) % times.Length;
        return times.Count(time => time + rule.Within!.Value.TotalMilliseconds <= now);
    }
}
