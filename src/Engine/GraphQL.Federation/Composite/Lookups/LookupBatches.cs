using System.Collections.Concurrent;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Federation.Entities;

namespace GraphQL.Federation.Composite.Lookups;

/// <summary>The lookups of one request: those by the same key are one batch.</summary>
internal sealed class LookupBatches(IBatchScheduler scheduler)
{
    private readonly ConcurrentDictionary<ResolvableKey, LookupBatch> _batches = new(ReferenceEqualityComparer.Instance);

    public LookupBatch Of(ResolvableKey key, FieldContext context) =>
        _batches.GetOrAdd(key, static (key, by) => new LookupBatch(by.scheduler, key.Resolver, new EntityContext(by.context)), (scheduler, context));
}

/// <summary>Loads entities by one key.</summary>
internal sealed class LookupBatch(IBatchScheduler scheduler, EntityResolver resolver, EntityContext context) : BatchDataLoader<EntityKey, object>(scheduler)
{
    // What fails is among the results, so that one entity's failure is not that of the others.
    protected override async Task<IReadOnlyDictionary<EntityKey, object>> FetchAsync(IReadOnlyList<EntityKey> keys, CancellationToken cancellationToken)
    {
        var group = new EntityGroup(resolver);
        for (var i = 0; i < keys.Count; i++)
        {
            group.Add(keys[i], i);
        }

        var results = new object?[keys.Count];
        await group.ResolveAsync(results, context, cancellationToken);
        return keys.Zip(results).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!);
    }
}
