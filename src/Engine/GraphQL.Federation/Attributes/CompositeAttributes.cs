namespace GraphQL.Federation;

/// <summary>
/// The field finds one entity by its arguments, and gateways may find it so (Composite Schemas: <c>@lookup</c>). It returns a nullable object, no list;
/// each argument is the field of that name, or what <see cref="IsAttribute"/> says.
/// </summary>
/// <remarks>A resolvable key that no such field has gets one of its own, which only gateways are meant to use.</remarks>
[Directive("lookup")]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class LookupAttribute : Attribute;

/// <summary>Which part of the entity an argument of a <see cref="LookupAttribute"/> field is (Composite Schemas: <c>@is</c>).</summary>
/// <param name="field">
/// A path, <c>address.id</c>; the fields of an input object, <c>{ id, code: place.code }</c>; or alternatives for an input object of which one field is
/// given, <c>{ id } | { email }</c>.
/// </param>
[Directive("is")]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsAttribute(string field) : Attribute
{
    public string Field { get; } = field;
}

/// <summary>
/// The gateway fills the argument with what other source schemas know of the parent, and clients do not see it (Composite Schemas: <c>@require</c>). The
/// SDL of Apollo Federation leaves the argument out, so it must be nullable or have a default.
/// </summary>
/// <param name="field">As of <see cref="IsAttribute"/>, from the type that has the field.</param>
[Directive("require")]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RequireAttribute(string field) : Attribute
{
    public string Field { get; } = field;
}

/// <summary>
/// Only gateways use the field or the type, which no composed schema shows (Composite Schemas: <c>@internal</c>). The SDL of Apollo Federation leaves it
/// out.
/// </summary>
[Directive("internal")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class InternalAttribute : Attribute;
