using System.Collections.Concurrent;
using Personio.Client.Connections;

namespace Personio.Client.Budgets;

/// <summary>How many requests one connection may send: a budget for each endpoint class.</summary>
internal sealed class RateBudget(PersonioConnection connection, ITokenBuckets tokens, TimeProvider time)
{
    private readonly ConcurrentDictionary<EndpointClass, ClassBudget> classes = [];

    public ClassBudget Of(EndpointClass endpoints) => classes.GetOrAdd(endpoints, Create);

    private ClassBudget Create(EndpointClass endpoints) => new([.. endpoints.Buckets.Select(Key)], tokens, time);

    private KeyedRule Key(BucketRule rule)
    {
        var owner = rule.Scope == BucketScope.Host ? $"host:{connection.BaseAddress.Authority}" : $"connection:{connection.Name}";
        return new KeyedRule($"{owner}:{rule.Name}", rule.Times(connection.Options.RateLimitFactor));
    }
}
