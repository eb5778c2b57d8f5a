using GraphQL.Execution;

namespace GraphQL.Federation;

/// <summary>
/// Finds the entities of one type by one of its keys, all that a request names at once. Usually generated for a
/// <see cref="ReferenceResolverAttribute"/> method.
/// </summary>
public abstract partial class EntityResolver
{
    /// <summary>The entity's name in the schema.</summary>
    public abstract string TypeName { get; }

    /// <summary>The key's fields as <c>@key</c> has them: <c>id</c>, <c>sku variation { id }</c>.</summary>
    public abstract string KeyFields { get; }

    /// <summary>
    /// Fields beside the key, written like it, that are read where the gateway sends them because of a <see cref="RequiresAttribute"/>.
    /// </summary>
    public virtual string SentFields => "";

    /// <summary>Throws where a value of a key is none that the resolver can use: the failure of that entity alone, which is not asked for.</summary>
    public virtual void Check(EntityKey key)
    {
    }

    /// <summary>Finds entities. An exception becomes the error of all of them, and of no others.</summary>
    /// <param name="keys">Each once, in the order of their first representations; never empty.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>
    /// For each key, in order: the entity, null where there is none, or a <see cref="FailedValue"/> where this one could not be read. Null
    /// tells the gateway that the entity does not exist, so a failure must not be null.
    /// </returns>
    public abstract Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken);
}
