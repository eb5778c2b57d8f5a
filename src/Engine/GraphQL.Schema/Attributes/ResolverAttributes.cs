namespace GraphQL;

/// <summary>
/// The method resolves its field for all parents of a selection in one call: it takes a list of parents and returns a list of results
/// of the same length and order.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class BatchResolverAttribute : Attribute;

/// <summary>The parameter receives the object whose field is resolved, or the list of them in a batch resolver.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;

/// <summary>The parameter is an argument of the field, also where its type looks like a service.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute(string? name = null) : Attribute
{
    /// <summary>The argument's name; null for the parameter's.</summary>
    public string? Name { get; } = name;
}

/// <summary>
/// The parameter receives what the request carries under a name: what the transport put there for resolvers. Nullable or with a default, it
/// may be missing; otherwise its absence is an error of the field.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? name = null) : Attribute
{
    /// <summary>The name; null for the parameter's.</summary>
    public string? Name { get; } = name;
}

/// <summary>The parameter is a service of the request's scope, also where its type looks like an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>
/// The Boolean parameter tells whether the operation selects one of the fields below the resolver's own, whatever their aliases and
/// whichever fragment they stand in: what a resolver need not fetch when nobody asks for it.
/// </summary>
/// <param name="fieldNames">The names in the schema, of fields of the type that the resolver returns; one of them is enough.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsSelectedAttribute(params string[] fieldNames) : Attribute
{
    /// <summary>The names of the fields.</summary>
    public IReadOnlyList<string> FieldNames { get; } = fieldNames;
}
