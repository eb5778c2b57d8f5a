namespace GraphQL.Federation;

/// <summary>Other subgraphs may resolve the field, or all fields of the type, as well, with the same result (Apollo Federation: <c>@shareable</c>).</summary>
[Directive("shareable")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ShareableAttribute : Attribute;

/// <summary>Leaves the element out of what clients of the gateway see; subgraphs may still refer to it (Apollo Federation: <c>@inaccessible</c>).</summary>
[Directive("inaccessible")]
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field,
    Inherited = false)]
public sealed class InaccessibleAttribute : Attribute;
