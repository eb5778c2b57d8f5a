namespace Personio.Client.Budgets;

/// <summary>
/// The state of one bucket and its arithmetic; the script of <c>RedisTokenBuckets</c> does the same.
/// </summary>
internal sealed class TokenBucket : IBucketState
{
    /// <summary>After a 429 the bucket fills at this part of its speed; not below <see cref="LeastPace"/> after several.</summary>
    public const double PaceAfterRefusal = 0.7;
    public const double LeastPace = 0.1;

    /// <summary>How long the way back from a standstill to the full speed takes.</summary>
    public const double PaceRecovery = 600_000;

    private double burst;
    private double perSecond;
    private bool isLearned;
    private double tokens;
    private double at;
    private double blockedUntil;
    private double pace = 1;
    private double pacedAt;

    public TokenBucket(BucketRule rule, double now)
    {
        (burst, perSecond) = (rule.Burst, rule.PerSecond);
        (tokens, at, pacedAt) = (rule.Burst, now, now);
    }

    public double PerSecondNow(double now) => perSecond * Pace(now);

    public double Wait(BucketRule rule, double now)
    {
        Refill(rule, now);
        var missing = tokens >= 1 ? 0 : (1 - tokens) / PerSecondNow(now) * 1_000;
        return Math.Max(missing, blockedUntil - now);
    }

    public double Take(double now) => tokens -= 1;

    public void Correct(BucketRule rule, double perSecondTold, double burstTold, double remaining, double now)
    {
        Refill(rule, now);
        (isLearned, burst, perSecond) = (true, burstTold, perSecondTold);
        tokens = Math.Min(tokens, Math.Min(remaining, burst));
    }

    public void Block(BucketRule rule, double wait, double now)
    {
        Refill(rule, now);
        if (now >= blockedUntil)
        {
            pace = Math.Max(LeastPace, Pace(now) * PaceAfterRefusal);
            pacedAt = now;
        }

        blockedUntil = Math.Max(blockedUntil, now + wait);
        tokens = 0;
        at = blockedUntil;
    }

    private double Pace(double now) => Math.Min(1, pace + ((now - pacedAt) / PaceRecovery));

    private void Refill(BucketRule rule, double now)
    {
        if (!isLearned)
        {
            (burst, perSecond) = (rule.Burst, rule.PerSecond);
        }

        if (now > at)
        {
            tokens = Math.Min(burst, tokens + ((now - at) / 1_000 * PerSecondNow(now)));
            at = now;
        }
    }
}
