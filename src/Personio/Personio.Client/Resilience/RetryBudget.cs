namespace Personio.Client.Resilience;

/// <summary>
/// Lets retries be a fifth of the traffic at most, so that an outage is not answered by three times as many requests. A reserve serves the
/// first failures, and fills up slowly by itself so that a quiet connection has its retries too.
/// </summary>
internal sealed class RetryBudget(TimeProvider time)
{
    /// <summary>What each first attempt adds: one retry for five.</summary>
    public const double ShareOfTraffic = 0.2;

    /// <summary>The reserve at the start, and the least that the traffic's share can save up.</summary>
    public const double Reserve = 10;

    private const double RefillSeconds = 5;

    private readonly Lock gate = new();
    private double saved = Reserve;
    private long refilledAt = time.GetTimestamp();

    public void CountCall()
    {
        lock (gate)
        {
            saved = Math.Min(Reserve, saved + ShareOfTraffic);
        }
    }

    public bool TryRetry()
    {
        lock (gate)
        {
            var elapsed = time.GetElapsedTime(refilledAt);
            refilledAt = time.GetTimestamp();
            saved = Math.Min(Reserve, saved + (elapsed.TotalSeconds / RefillSeconds));
            if (saved < 1)
            {
                return false;
            }

            saved--;
            return true;
        }
    }
}
