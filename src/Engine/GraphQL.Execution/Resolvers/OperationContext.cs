using System.Security.Claims;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution;

/// <summary>
/// The operation that is being executed, as a service of the request's scope: for services that serve resolvers and want to know what the
/// whole operation asks for.
/// </summary>
public sealed class OperationContext
{
    private Func<string, IReadOnlySet<string>>? _fieldsOf;

    /// <summary>The name of the operation; null for an anonymous one.</summary>
    public string? OperationName { get; private set; }

    /// <summary>The names of all fields that the operation selects of an object type, anywhere; empty outside of an execution.</summary>
    public IReadOnlySet<string> FieldsOf(string typeName) =>
        _fieldsOf?.Invoke(typeName) ?? System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>Who asks; null outside of an execution, and where the transport does not tell.</summary>
    public ClaimsPrincipal? User { get; private set; }

    internal void Begin(OperationPlan plan, OperationRequest request)
    {
        OperationName = plan.Operation.Name?.Value;
        User = request.User;
        _fieldsOf = plan.FieldsOf;
    }
}
