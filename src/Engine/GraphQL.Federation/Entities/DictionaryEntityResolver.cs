namespace GraphQL.Federation.Entities;

/// <summary>Finds entities by a key of one field, with a method of a data loader's shape.</summary>
internal sealed class DictionaryEntityResolver<TKey, TEntity>(string typeName, string keyField, FindEntities<TKey, TEntity> find) : EntityResolver
    where TKey : notnull
    where TEntity : class
{
    public override string TypeName => typeName;

    public override string KeyFields => keyField;

    public override async Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken)
    {
        var values = keys.Select(key => key.Get<TKey>()).ToList();
        var found = await find(values, context, cancellationToken);
        return [.. values.Select(value => found.GetValueOrDefault(value))];
    }
}
