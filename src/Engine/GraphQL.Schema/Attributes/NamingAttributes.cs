namespace GraphQL;

/// <summary>Names a type, field, argument, enum value or input field in the schema, instead of the name derived from .NET's.</summary>
[AttributeUsage(SchemaElement.Any)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;
}

/// <summary>Describes an element of the schema, instead of its XML documentation.</summary>
[AttributeUsage(SchemaElement.Any)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description, in Markdown.</summary>
    public string Description { get; } = description;
}

/// <summary>Keeps a public member or type out of the schema.</summary>
[AttributeUsage(SchemaElement.Any)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Marks a field, argument, enum value or input field with <c>@deprecated</c>.</summary>
[AttributeUsage(SchemaElement.Member)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>Why not to use it any more, and what to use instead.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Puts <c>@tag(name:)</c> on an element of the schema; may be repeated.</summary>
[AttributeUsage(SchemaElement.Any, AllowMultiple = true)]
public sealed class TagAttribute(string name) : Attribute
{
    /// <summary>The tag's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The .NET names of properties whose fields get the tag, instead of the type: for the class of <see cref="ObjectTypeAttribute{T}"/>, where the
    /// type with the properties is not ours.
    /// </summary>
    /// <value>The default is empty: what carries the attribute gets the tag.</value>
    public string[] Properties { get; init; } = [];
}
