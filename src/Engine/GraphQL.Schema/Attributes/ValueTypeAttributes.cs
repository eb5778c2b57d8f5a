namespace GraphQL;

/// <summary>The value's type in the schema is <c>ID</c>, in the wrappers that the .NET type implies.</summary>
[AttributeUsage(SchemaElement.Value)]
public sealed class IDAttribute : Attribute;

/// <summary>The value's type in the schema, where the .NET type does not say it.</summary>
[AttributeUsage(SchemaElement.Value)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>The type as in SDL, such as <c>[Date!]</c>.</summary>
    public string Type { get; } = type;
}

/// <summary>The value's type in the schema is non-null although the .NET type is nullable.</summary>
[AttributeUsage(SchemaElement.Value)]
public sealed class GraphQLNonNullAttribute : Attribute;

/// <summary>The default of an argument or an input field.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class GraphQLDefaultValueAttribute(string literal) : Attribute
{
    /// <summary>The default as a GraphQL literal, such as <c>[ACTIVE]</c> or <c>{ first: 10 }</c>.</summary>
    public string Literal { get; } = literal;
}
