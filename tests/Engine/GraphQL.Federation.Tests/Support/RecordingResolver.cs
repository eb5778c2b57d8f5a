namespace GraphQL.Federation.Tests.Support;

/// <summary>Answers key by key and remembers each call.</summary>
internal sealed class RecordingResolver(string typeName, string keyFields, Func<EntityKey, object?> find) : EntityResolver
{
    public List<IReadOnlyList<EntityKey>> Calls { get; } = [];

    public override string TypeName => typeName;

    public override string KeyFields => keyFields;

    public override async Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken)
    {
        Calls.Add(keys);
        await Task.Yield();
        return [.. keys.Select(find)];
    }
}
