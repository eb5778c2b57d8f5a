using System.Security.Claims;
using GraphQL.Execution;

namespace GraphQL.Federation;

/// <summary>The request that entities are resolved for.</summary>
public sealed class EntityContext
{
    private readonly FieldContext _field;

    internal EntityContext(FieldContext field) => _field = field;

    /// <summary>Ends with the request.</summary>
    public CancellationToken CancellationToken => _field.CancellationToken;

    /// <summary>Who asks; null where the transport does not say.</summary>
    public ClaimsPrincipal? User => _field.User;

    /// <summary>A service of the request's scope.</summary>
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public T Service<T>() where T : notnull => _field.Service<T>();

    /// <summary>What the request carries under a name.</summary>
    /// <exception cref="InvalidOperationException">It carries nothing of that name and type.</exception>
    public T GlobalState<T>(string name) => _field.GlobalState<T>(name);

    /// <summary>What the request carries under a name; the type's default where it carries nothing.</summary>
    public T? GlobalStateOrDefault<T>(string name) => _field.GlobalStateOrDefault<T>(name);
}
