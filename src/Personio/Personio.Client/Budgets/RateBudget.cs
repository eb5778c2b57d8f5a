using System.Collections.Concurrent;
using Personio.Client.Connections;

namespace Personio.Client.Budgets;

/// <summary>How many requests one connection may send: a budget for each endpoint class.</summary>
internal sealed class RateBudget(PersonioConnection connection, ITokenBuckets tokens, TimeProvider time) : IPersonioBudgets
{
    private readonly ConcurrentDictionary<EndpointClass, ClassBudget> classes = [];

    public ClassBudget Of(EndpointClass endpoints) => classes.GetOrAdd(endpoints, Create);

    public async Task<IReadOnlyList<PersonioBudget>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var rules = EndpointClasses.Fixed.Concat(classes.Keys)
            .SelectMany(endpoints => endpoints.Buckets)
            .DistinctBy(rule => rule.Name)
            .OrderBy(rule => rule.Name, StringComparer.Ordinal);
        return await Task.WhenAll(rules.Select(rule => LookAsync(rule, cancellationToken)));
    }

    /// <summary>Who takes nothing sees what there is.</summary>
    private async Task<PersonioBudget> LookAsync(BucketRule rule, CancellationToken cancellationToken)
    {
        var answer = await tokens.TakeAsync([Key(rule) with { Tokens = 0 }], cancellationToken);
        var wait = !answer.IsTaken ? answer.Wait
            : answer.Left < 1 ? TimeSpan.FromSeconds((1 - answer.Left) / answer.PerSecond)
            : TimeSpan.Zero;
        return new PersonioBudget(rule.Name, rule.Scope == BucketScope.Host, (int)Math.Max(0, answer.Left), answer.PerSecond, wait);
    }

    private ClassBudget Create(EndpointClass endpoints) => new([.. endpoints.Buckets.Select(Key)], tokens, time);

    private KeyedRule Key(BucketRule rule)
    {
        var owner = rule.Scope == BucketScope.Host ? $"host:{connection.BaseAddress.Authority}" : $"connection:{connection.Name}";
        return new KeyedRule($"{owner}:{rule.Name}", rule.Times(connection.Options.RateLimitFactor));
    }
}
