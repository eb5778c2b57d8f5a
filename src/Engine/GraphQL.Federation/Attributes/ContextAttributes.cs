namespace GraphQL.Federation;

/// <summary>Fields anywhere below may take values of this type's fields as arguments, by this name (Apollo Federation 2.8: <c>@context</c>).</summary>
[Directive("context")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ContextAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>
/// The gateway fills the argument from a type further up (Apollo Federation 2.8: <c>@fromContext</c>). A profile that cannot compose this leaves
/// the argument out.
/// </summary>
/// <param name="field">The context's name behind a <c>$</c>, and a field of it: <c>$employee { locale }</c>.</param>
[Directive("fromContext")]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromContextAttribute(string field) : Attribute
{
    public string Field { get; } = field;
}
