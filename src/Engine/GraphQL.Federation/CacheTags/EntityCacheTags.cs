using GraphQL.Execution;

namespace GraphQL.Federation.CacheTags;

/// <summary>The tags of the entities of one operation, in the order of their representations.</summary>
internal sealed class EntityCacheTags(ICacheTagSource source, OperationContext operation)
{
    private readonly Lock _lock = new();
    private int _fields;

    /// <summary>One list for each representation; null where nothing was asked, or by two fields: a router could not tell whose list it is.</summary>
    public string[][]? Tags { get; private set; }

    /// <summary>Takes in what a field has found.</summary>
    /// <param name="asked">What was asked for; null in the place of a representation that names nothing.</param>
    /// <param name="found">What was found, in the same order.</param>
    /// <param name="request">The request.</param>
    public void Add((string TypeName, EntityKey Key)?[] asked, object?[] found, OperationRequest request)
    {
        var context = new CacheTagContext(request, operation.SelectedTypes, operation.NestedTypes);
        string[][] tags =
        [
            .. asked.Select((entity, index) => entity is var (typeName, key)
                ? source.OfEntity(typeName, key, found[index] is FailedValue ? null : found[index], context).ToArray()
                : []),
        ];
        lock (_lock)
        {
            Tags = ++_fields > 1 ? null : tags;
        }
    }
}
