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
    /// <summary>Not null: no bucket, but the times of the last requests. <see cref="Burst"/> of them may lie in any window of this length.</summary>
    public TimeSpan? Within { get; private init; }

    /// <summary>The part of Personio's own bucket that is used: the rest absorbs requests that bunch up on their way.</summary>
    private const double UsedBurst = 0.9;
    private const double UsedRate = 0.95;

    /// <summary>
    /// <paramref name="requests"/> in any <paramref name="window"/>. A quarter may go at once and three quarters follow evenly, so that
    /// no window, wherever it begins, holds more than all of them.
    /// </summary>
    public static BucketRule Window(string name, int requests, TimeSpan window, TimeSpan coolDown, BucketScope scope = BucketScope.Connection) =>
        new(name, scope, Math.Max(1, requests * 0.25), requests * 0.74 / window.TotalSeconds, coolDown);

    /// <summary>
    /// <paramref name="requests"/> in any second. A bucket that kept this would let only half of them go at once, and half of them follow. One request and a
    /// tenth of a second stay unused, for requests that bunch up on their way.
    /// </summary>
    public static BucketRule Second(string name, int requests)
    {
        var within = TimeSpan.FromSeconds(1.1);
        return new(name, BucketScope.Connection, requests - 1, (requests - 1) / within.TotalSeconds, TimeSpan.FromSeconds(1)) { Within = within };
    }

    /// <summary>A token bucket of Personio's, a little below its size.</summary>
    public static BucketRule Bucket(string name, double perSecond, double burst) =>
        new(name, BucketScope.Connection, BurstBelow(burst), RateBelow(perSecond), TimeSpan.FromSeconds(1));

    public static double BurstBelow(double burst) => Math.Max(1, burst * UsedBurst);

    public static double RateBelow(double perSecond) => perSecond * UsedRate;

    /// <summary>The same limit for a share of the traffic, or for a server that allows more.</summary>
    public BucketRule Times(double factor) => this switch
    {
        _ when factor == 1 => this,
        { Within: { } within } => Some(Math.Max(1, Math.Floor(Burst * factor)), within, PerSecond * factor),
        _ => this with { Burst = Math.Max(1, Burst * factor), PerSecond = PerSecond * factor },
    };

    // Requests come whole, so the window is as long as they need for the speed.
    private BucketRule Some(double requests, TimeSpan within, double perSecond) => this with
    {
        Burst = requests, PerSecond = perSecond, Within = TimeSpan.FromSeconds(Math.Max(within.TotalSeconds, requests / perSecond)),
    };
}
