namespace GraphQL.Federation;

/// <summary>
/// The gateway answers it only to callers who are known (Apollo Federation 2.5: <c>@authenticated</c>). This tells the gateway; what this
/// server itself asks of callers says <c>[Authorize]</c>.
/// </summary>
[Directive("authenticated")]
[AttributeUsage(AccessTargets.All, Inherited = false)]
public sealed class AuthenticatedAttribute : Attribute;

/// <summary>
/// The gateway answers it only to callers who have all of these scopes; repeated, those of one of the attributes (Apollo Federation 2.5:
/// <c>@requiresScopes</c>).
/// </summary>
[Directive("requiresScopes", ListArgument = "scopes")]
[AttributeUsage(AccessTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class RequiresScopesAttribute(params string[] scopes) : Attribute
{
    public IReadOnlyList<string> Scopes { get; } = scopes;
}

/// <summary>
/// The gateway answers it only where all of these policies of its own hold; repeated, those of one of the attributes (Apollo Federation 2.6:
/// <c>@policy</c>).
/// </summary>
[Directive("policy", ListArgument = "policies")]
[AttributeUsage(AccessTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class PolicyAttribute(params string[] policies) : Attribute
{
    public IReadOnlyList<string> Policies { get; } = policies;
}

// Composition refuses these directives on interfaces and their fields.
internal static class AccessTargets
{
    public const AttributeTargets All =
        AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method;
}
