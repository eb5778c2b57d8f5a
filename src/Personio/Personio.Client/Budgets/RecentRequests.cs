namespace Personio.Client.Budgets;

/// <summary>The times of the last requests, for a limit that counts those of any window; the script of <c>RedisTokenBuckets</c> keeps the same as a list.</summary>
internal sealed class RecentRequests(BucketRule rule) : IBucketState
{
    // A ring: the oldest is the next to be overwritten.
    private readonly double[] times = Enumerable.Repeat(double.NegativeInfinity, (int)rule.Burst).ToArray();
    private int oldest;

    private double Window => rule.Within!.Value.TotalMilliseconds;

    public double PerSecondNow(double now) => rule.PerSecond;

    public double Wait(BucketRule rule, double wanted, double now)
    {
        var needed = (int)Math.Min(wanted, times.Length);
        return needed == 0 ? 0 : Math.Max(0, times[(oldest + needed - 1) % times.Length] + Window - now);
    }

    public double Take(double wanted, double now)
    {
        for (var taken = 0; taken < wanted; taken++)
        {
            times[oldest] = now;
            oldest = (oldest + 1) % times.Length;
        }

        return times.Count(time => time + Window <= now);
    }

    public bool IsAsNew(BucketRule rule, double now) => times.All(time => time + Window <= now);
}
