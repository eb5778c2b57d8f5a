using System.Security.Claims;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Scheduling;

namespace GraphQL.Execution;

/// <summary>
/// The operation that is being executed, as a service of the request's scope: for services that serve resolvers and want to know what the
/// whole operation asks for.
/// </summary>
public sealed class OperationContext
{
    private OperationPlan? _plan;
    private OperationExecution? _execution;

    /// <summary>The name of the operation; null for an anonymous one.</summary>
    public string? OperationName { get; private set; }

    /// <summary>The names of all fields that the operation selects of an object type, anywhere; empty outside of an execution.</summary>
    public IReadOnlySet<string> FieldsOf(string typeName) =>
        _plan?.FieldsOf(typeName) ?? System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>Who asks; null outside of an execution, and where the transport does not tell.</summary>
    public ClaimsPrincipal? User { get; private set; }

    /// <summary>The names of the object types that the operation selects fields of, anywhere; empty outside of an execution.</summary>
    public IEnumerable<string> SelectedTypes => _plan?.FieldsByType.Keys ?? [];

    /// <summary>Those that it selects fields of below the objects that its root fields return; empty outside of an execution.</summary>
    public IEnumerable<string> NestedTypes => _plan?.NestedTypes ?? [];

    /// <summary>Lets the operation's answer be kept for no longer, and for no others. May be called from any thread until the operation has ended.</summary>
    public void RestrictCache(CachePolicy policy) => _execution?.RestrictCache(policy);

    internal void Begin(OperationPlan plan, OperationRequest request, OperationExecution? execution = null)
    {
        (_plan, _execution) = (plan, execution);
        OperationName = plan.Operation.Name?.Value;
        User = request.User;
    }
}
