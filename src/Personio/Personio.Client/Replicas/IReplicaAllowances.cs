using Personio.Client.Budgets;

namespace Personio.Client.Replicas;

/// <summary>
/// What the processes of one program together let somebody spend. Made like the budgets of calls to Personio, of which a caller's has no part. While
/// Redis is down each process lets a quarter be spent, because it cannot know how many others there are.
/// </summary>
public interface IReplicaAllowances
{
    /// <summary>
    /// Spends points, if they are there. No minute, wherever it begins, sees more than <paramref name="perMinute"/> spent: a quarter of it can be spent at
    /// once, three quarters come back evenly. Who wants more than that quarter at once gets it when all of it is there, and waits the longer afterwards.
    /// </summary>
    /// <param name="name">Whose allowance it is. Appears as a key in Redis, so no personal data.</param>
    /// <param name="perMinute">How much there is to spend; above zero.</param>
    /// <param name="points">How much is to be spent.</param>
    /// <param name="cancellationToken">Ends the wait for Redis.</param>
    /// <returns>Zero when it was spent; else nothing was, and after how long it may be.</returns>
    ValueTask<TimeSpan> TrySpendAsync(string name, double perMinute, double points, CancellationToken cancellationToken);
}

/// <summary>Allowances as token buckets.</summary>
internal sealed class ReplicaAllowances(ITokenBuckets buckets) : IReplicaAllowances
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public async ValueTask<TimeSpan> TrySpendAsync(string name, double perMinute, double points, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perMinute);
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        var rule = BucketRule.Window("allowance", perMinute, Minute, coolDown: Minute);
        return (await buckets.TakeAsync([new KeyedRule($"allowance:{name}", rule, points)], cancellationToken)).Wait;
    }
}
