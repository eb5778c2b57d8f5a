namespace GraphQL;

/// <summary>The class or struct is an object type; its public members are the fields.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null for the .NET name.</summary>
    public string? Name { get; } = name;
}

/// <summary>
/// The static class adds fields to the object type that <typeparamref name="T"/> stands for. Repeated, it adds them to several types, whose parents the
/// methods take as what these have in common.
/// </summary>
/// <typeparam name="T">The runtime type behind the object type.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ObjectTypeAttribute<T> : Attribute
{
    /// <summary>The .NET names of properties that are no fields: what <see cref="GraphQLIgnoreAttribute"/> is where the type is not ours.</summary>
    public string[] IgnoreProperties { get; init; } = [];
}
