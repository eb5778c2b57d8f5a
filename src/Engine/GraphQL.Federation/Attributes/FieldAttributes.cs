namespace GraphQL.Federation;

/// <summary>Another subgraph owns the field; it is declared here for a key, or for what requires or provides it (Apollo Federation: <c>@external</c>).</summary>
[Directive("external")]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ExternalAttribute : Attribute
{
    /// <summary>Why it is external, for those who read the schema; null for nothing.</summary>
    public string? Reason { get; init; }
}

/// <summary>
/// The field is computed from fields of other subgraphs, which the gateway sends along with the key (Apollo Federation: <c>@requires</c>).
/// </summary>
/// <param name="fields">External fields of the same type: <c>weight</c>, <c>dimensions { height }</c>.</param>
[Directive("requires")]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class RequiresAttribute(string fields) : Attribute
{
    public string Fields { get; } = fields;
}

/// <summary>At this field, external fields of the returned entity are answered here as well (Apollo Federation: <c>@provides</c>).</summary>
/// <param name="fields">External fields of the returned type.</param>
[Directive("provides")]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ProvidesAttribute(string fields) : Attribute
{
    public string Fields { get; } = fields;
}

/// <summary>Takes the field over from another subgraph (Apollo Federation: <c>@override</c>).</summary>
/// <param name="from">The other subgraph's name, as the gateway knows it.</param>
[Directive("override")]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class OverrideAttribute(string from) : Attribute
{
    public string From { get; } = from;

    /// <summary>
    /// How much of the traffic the field is taken over for: <c>percent(10)</c>, or a name that the router decides on. Null for all of it, at once.
    /// </summary>
    /// <remarks>A profile that cannot compose labels takes the field over at once.</remarks>
    public string? Label { get; init; }
}
