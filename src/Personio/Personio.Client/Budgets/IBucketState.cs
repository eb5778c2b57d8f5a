namespace Personio.Client.Budgets;

/// <summary>What has gone out under one rule. Times are milliseconds. Not thread-safe.</summary>
internal interface IBucketState
{
    /// <summary>How many tokens a second there are now.</summary>
    double PerSecondNow(double now);

    /// <summary>Until so many tokens are there, or all that there can be; zero when they are.</summary>
    double Wait(BucketRule rule, double wanted, double now);

    /// <summary>Takes tokens.</summary>
    /// <returns>How many are left.</returns>
    double Take(double wanted, double now);

    /// <summary>Whether nobody could tell it from a new one.</summary>
    bool IsAsNew(BucketRule rule, double now);
}
