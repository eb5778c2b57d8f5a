namespace GraphQL;

/// <summary>The enum is an enum type even where no field or argument mentions it, or has another name there.</summary>
[AttributeUsage(AttributeTargets.Enum, Inherited = false)]
public sealed class EnumTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null for the .NET name.</summary>
    public string? Name { get; } = name;
}

/// <summary>The class or struct is an input object; its settable properties or constructor parameters are the input fields.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InputTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null for the .NET name, ending in <c>Input</c>.</summary>
    public string? Name { get; } = name;
}

/// <summary>Exactly one field of the input object must be given, and not null (<c>@oneOf</c>); all its members are nullable.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OneOfAttribute : Attribute;
