namespace GraphQL.Language;

/// <summary>A definition or an extension of a type, a directive or the schema itself.</summary>
public interface ITypeSystemNode : IDefinitionNode;

/// <summary>A definition or an extension of a named type.</summary>
public interface ITypeDefinitionNode : ITypeSystemNode, IHasDirectives
{
    NameNode Name { get; }

    StringValueNode? Description { get; }

    /// <summary>True for <c>extend …</c>.</summary>
    bool IsExtension { get; }
}

/// <summary>An object or an interface: the two kinds of type that have output fields.</summary>
public interface IComplexTypeDefinitionNode : ITypeDefinitionNode
{
    IReadOnlyList<NamedTypeNode> Interfaces { get; }

    IReadOnlyList<FieldDefinitionNode> Fields { get; }
}

/// <summary><c>schema { query: … }</c>, or its extension.</summary>
public sealed class SchemaDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    Location location = default)
    : SyntaxNode(isExtension ? SyntaxKind.SchemaExtension : SyntaxKind.SchemaDefinition, location), ITypeSystemNode, IHasDirectives
{
    /// <summary>True for <c>extend schema</c>.</summary>
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary><c>query: Query</c> inside a schema definition.</summary>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, Location location = default)
    : SyntaxNode(SyntaxKind.OperationTypeDefinition, location)
{
    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}

/// <summary><c>directive @name(arguments) repeatable on LOCATION | …</c>.</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations,
    Location location = default)
    : SyntaxNode(SyntaxKind.DirectiveDefinition, location), ITypeSystemNode
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
