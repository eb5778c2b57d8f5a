namespace GraphQL;

/// <summary>The interface or base class is an interface type; implementing object types implement it in the schema too.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null for the .NET name.</summary>
    public string? Name { get; } = name;
}

/// <summary>The static class adds fields to the interface type that <typeparamref name="T"/> stands for, and to its implementers.</summary>
/// <typeparam name="T">The .NET interface or base class behind the interface type.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceTypeAttribute<T> : Attribute;

/// <summary>The marker interface or base class is a union; the object types that derive from it are its members.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null for the .NET name.</summary>
    public string? Name { get; } = name;
}

/// <summary>The static class describes the union that <typeparamref name="T"/> stands for.</summary>
/// <typeparam name="T">The marker interface or base class behind the union.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UnionTypeAttribute<T> : Attribute;
