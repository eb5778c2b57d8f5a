namespace GraphQL.Language;

/// <summary><c>type Name implements A &amp; B { … }</c>, or its extension.</summary>
public sealed class ObjectTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    Location location = default)
    : SyntaxNode(isExtension ? SyntaxKind.ObjectTypeExtension : SyntaxKind.ObjectTypeDefinition, location), IComplexTypeDefinitionNode
{
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>interface Name implements A { … }</c>, or its extension.</summary>
public sealed class InterfaceTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    Location location = default)
    : SyntaxNode(isExtension ? SyntaxKind.InterfaceTypeExtension : SyntaxKind.InterfaceTypeDefinition, location), IComplexTypeDefinitionNode
{
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>name(arguments): Type</c> of an object or an interface.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    ITypeNode type,
    IReadOnlyList<DirectiveNode> directives,
    Location location = default)
    : SyntaxNode(SyntaxKind.FieldDefinition, location), IHasDirectives
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public ITypeNode Type { get; } = type;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>name: Type = default</c>: an argument's or an input field's definition.</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    Location location = default)
    : SyntaxNode(SyntaxKind.InputValueDefinition, location), IHasDirectives
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ITypeNode Type { get; } = type;

    public IValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
