using GraphQL.Execution;

namespace GraphQL.Federation.Entities;

/// <summary>The representations of one request that name entities of one type by one key.</summary>
internal sealed class EntityGroup(EntityResolver resolver)
{
    private readonly List<EntityKey> _keys = [];
    private readonly Dictionary<EntityKey, int> _positions = [];
    private readonly List<(int Index, int Position)> _wanted = [];

    /// <summary>Takes a representation in; a key that is there already is not asked for again.</summary>
    /// <param name="index">Where the entity belongs in the answer.</param>
    public void Add(EntityKey key, int index)
    {
        if (!_positions.TryGetValue(key, out var position))
        {
            _positions.Add(key, position = _keys.Count);
            _keys.Add(key);
        }

        _wanted.Add((index, position));
    }

    /// <summary>Finds the group's entities and puts each where it belongs. Never fails: a failure is the group's results.</summary>
    public async Task ResolveAsync(object?[] results, EntityContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<object?>? found = null;
        FailedValue? failure = null;
        try
        {
            found = await resolver.ResolveAsync(_keys, context, cancellationToken);
            if (found?.Count != _keys.Count)
            {
                throw new InvalidOperationException(
                    $"The entity resolver of {resolver.TypeName} by \"{resolver.KeyFields}\" returned {found?.Count.ToString() ?? "no"} results for {_keys.Count} keys.");
            }
        }
#pragma warning disable CA1031 // Whatever a resolver throws is the error of its entities.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = new FailedValue(exception);
        }

        var entities = found is null || failure is not null ? null : Named(found);
        foreach (var (index, position) in _wanted)
        {
            results[index] = entities is null ? EntityFailure.Of(failure!, resolver.TypeName, _keys[position]) : entities[position];
        }
    }

    // What failed says which it is: some gateways lose the place in the list.
    private object?[] Named(IReadOnlyList<object?> found)
    {
        var entities = new object?[found.Count];
        for (var i = 0; i < entities.Length; i++)
        {
            entities[i] = found[i] is FailedValue failure ? EntityFailure.Of(failure, resolver.TypeName, _keys[i]) : found[i];
        }

        return entities;
    }
}
