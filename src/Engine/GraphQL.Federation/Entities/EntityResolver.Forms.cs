using GraphQL.Execution;

namespace GraphQL.Federation;

/// <content>What resolvers of either form share.</content>
public abstract partial class EntityResolver
{
    /// <summary>
    /// Finds each entity by a call of its own. All calls are made before one is waited for, so that data loaders fetch for all of them; a call
    /// that fails is the failure of its own entity.
    /// </summary>
    protected static async Task<IReadOnlyList<object?>> FindEachAsync(IReadOnlyList<EntityKey> keys, Func<EntityKey, ValueTask<object?>> find)
    {
        var calls = new Task<object?>[keys.Count];
        for (var i = 0; i < calls.Length; i++)
        {
            calls[i] = StartAsync(keys[i], find);
        }

        return await Task.WhenAll(calls);
    }

    /// <summary>The values of one field of all keys, in order.</summary>
    protected static IReadOnlyList<T> Values<T>(IReadOnlyList<EntityKey> keys, Func<EntityKey, T> read)
    {
        var values = new T[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(keys[i]);
        }

        return values;
    }

    /// <summary>The entities in the order of the values that they were asked for by; null for those that a dictionary does not have.</summary>
    protected static IReadOnlyList<object?> InOrder<TKey, TEntity>(IReadOnlyList<TKey> values, IReadOnlyDictionary<TKey, TEntity> found)
        where TKey : notnull
    {
        var entities = new object?[values.Count];
        for (var i = 0; i < entities.Length; i++)
        {
            entities[i] = found.TryGetValue(values[i], out var entity) ? entity : null;
        }

        return entities;
    }

    private static async Task<object?> StartAsync(EntityKey key, Func<EntityKey, ValueTask<object?>> find)
    {
        try
        {
            return await find(key);
        }
#pragma warning disable CA1031 // Whatever a resolver throws is the error of its entity.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FailedValue(exception);
        }
    }
}
