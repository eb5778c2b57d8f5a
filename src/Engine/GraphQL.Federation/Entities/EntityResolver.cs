using GraphQL.Execution;

namespace GraphQL.Federation;

/// <summary>Finds the entities of one type by one of its keys, all that a request names at once.</summary>
public abstract class EntityResolver
{
    /// <summary>The entity's name in the schema.</summary>
    public abstract string TypeName { get; }

    /// <summary>The key's fields as <c>@key</c> has them: <c>id</c>, <c>sku variation { id }</c>.</summary>
    public abstract string KeyFields { get; }

    /// <summary>Finds entities. An exception becomes the error of all of them, and of no others.</summary>
    /// <param name="keys">Each once, in the order of their first representations; never empty.</param>
    /// <param name="context">The request's services.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>
    /// For each key, in order: the entity, null where there is none, or a <see cref="FailedValue"/> where this one could not be read. Null
    /// tells the gateway that the entity does not exist, so a failure must not be null.
    /// </returns>
    public abstract Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken);
}
