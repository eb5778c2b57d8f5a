namespace Personio.Client.Budgets;

/// <summary>What has gone out under one rule. Times are milliseconds. Not thread-safe.</summary>
internal interface IBucketState
{
    /// <summary>How many requests a second may go out now.</summary>
    double PerSecondNow(double now);

    /// <summary>How long until a request may go out; zero when it may.</summary>
    double Wait(BucketRule rule, double now);

    /// <summary>Counts a request that goes out.</summary>
    /// <returns>How many more may.</returns>
    double Take(double now);
}
