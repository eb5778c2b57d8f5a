using GraphQL.Execution;

namespace GraphQL.Federation;

/// <summary>
/// Names the tags by which a router's cache can drop answers (Apollo Router: response cache, invalidation by cache tag). Asked where
/// <see cref="FederationOptions.CacheTags"/> says so, for each answer.
/// </summary>
public interface ICacheTagSource
{
    /// <summary>The tags of an answer to fields of the query root, which is kept as a whole.</summary>
    IEnumerable<string> OfRoot(CacheTagContext context);

    /// <summary>The tags of one entity, which is kept by itself.</summary>
    /// <param name="typeName">The entity's type.</param>
    /// <param name="key">The key that it was asked for by.</param>
    /// <param name="entity">What was found; null where there is none.</param>
    /// <param name="context">The operation.</param>
    IEnumerable<string> OfEntity(string typeName, EntityKey key, object? entity, CacheTagContext context);
}

/// <summary>The operation whose answer gets tags.</summary>
/// <param name="Request">The request.</param>
/// <param name="SelectedTypes">The names of the object types that it selects fields of, anywhere.</param>
/// <param name="NestedTypes">Those that it selects fields of below the objects that its root fields return.</param>
public sealed record CacheTagContext(OperationRequest Request, IEnumerable<string> SelectedTypes, IEnumerable<string> NestedTypes);
