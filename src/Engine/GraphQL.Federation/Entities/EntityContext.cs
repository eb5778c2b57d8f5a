using GraphQL.Execution;

namespace GraphQL.Federation;

/// <summary>The request that entities are resolved for.</summary>
public sealed class EntityContext
{
    private readonly FieldContext _field;

    internal EntityContext(FieldContext field) => _field = field;

    /// <summary>A service of the request's scope.</summary>
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public T Service<T>() where T : notnull => _field.Service<T>();
}
