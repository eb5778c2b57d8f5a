namespace GraphQL.Language;

/// <summary><c>scalar Name</c>, or its extension.</summary>
public sealed class ScalarTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    Location location = default)
    : SyntaxNode(isExtension ? SyntaxKind.ScalarTypeExtension : SyntaxKind.ScalarTypeDefinition, location), ITypeDefinitionNode
{
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>union Name = A | B</c>, or its extension.</summary>
public sealed class UnionTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types,
    Location location = default)
    : SyntaxNode(isExtension ? SyntaxKind.UnionTypeExtension : SyntaxKind.UnionTypeDefinition, location), ITypeDefinitionNode
{
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary><c>enum Name { A B }</c>, or its extension.</summary>
public sealed class EnumTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    Location location = default)
    : SyntaxNode(isExtension ? SyntaxKind.EnumTypeExtension : SyntaxKind.EnumTypeDefinition, location), ITypeDefinitionNode
{
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>One value of an enum's definition.</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    Location location = default)
    : SyntaxNode(SyntaxKind.EnumValueDefinition, location), IHasDirectives
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>input Name { … }</c>, or its extension.</summary>
public sealed class InputObjectTypeDefinitionNode(
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    Location location = default)
    : SyntaxNode(isExtension ? SyntaxKind.InputObjectTypeExtension : SyntaxKind.InputObjectTypeDefinition, location), ITypeDefinitionNode
{
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
