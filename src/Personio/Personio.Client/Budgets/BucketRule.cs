namespace Personio.Client.Budgets;

/// <summary>Who shares a bucket.</summary>
internal enum BucketScope
{
    /// <summary>Everybody who uses the connection.</summary>
    Connection,

    /// <summary>Everybody who calls the host: limits that Personio counts by the caller's address.</summary>
    Host,
}

/// <summary>One limit of Personio's as a token bucket. Made so that it stays within the limit however Personio's windows lie.</summary>
/// <param name="Name">Part of the bucket's key; the same limit has the same name everywhere.</param>
/// <param name="Scope">Who shares it.</param>
/// <param name="Burst">Requests that may go out at once.</param>
/// <param name="PerSecond">Requests that may go out on average.</param>
/// <param name="CoolDown">How long to stay away after a 429 that does not say.</param>
internal sealed record BucketRule(string Name, BucketScope Scope, double Burst, double PerSecond, TimeSpan CoolDown)
{
    /// <summary>The part of Personio's own bucket that is used: the rest absorbs requests that bunch up on their way.</summary>
    private const double UsedBurst = 0.9;
    private const double UsedRate = 0.95;

    /// <summary>
    /// <paramref name="requests"/> in any <paramref name="window"/>. A quarter may go at once and three quarters follow evenly, so that
    /// no window, wherever it begins, holds more than all of them.
    /// </summary>
    public static BucketRule Window(string name, double requests, TimeSpan window, TimeSpan coolDown, BucketScope scope = BucketScope.Connection) =>
        new(name, scope, Math.Max(1, requests * 0.25), requests * 0.74 / window.TotalSeconds, coolDown);

    /// <summary>A token bucket of Personio's, a little below its size.</summary>
    public static BucketRule Bucket(string name, double perSecond, double burst) =>
        new(name, BucketScope.Connection, BurstBelow(burst), RateBelow(perSecond), TimeSpan.FromSeconds(1));

    public static double BurstBelow(double burst) => Math.Max(1, burst * UsedBurst);

    public static double RateBelow(double perSecond) => perSecond * UsedRate;

    /// <summary>The same limit for a share of the traffic, or for a server that allows more.</summary>
    public BucketRule Times(double factor) =>
        factor == 1 ? this : this with { Burst = Math.Max(1, Burst * factor), PerSecond = PerSecond * factor };
}
