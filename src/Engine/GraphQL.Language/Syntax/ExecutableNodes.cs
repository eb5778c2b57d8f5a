namespace GraphQL.Language;

/// <summary>The three things an operation can be.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>An operation or a fragment: what a client sends.</summary>
public interface IExecutableDefinitionNode : IDefinitionNode, IHasDirectives
{
    SelectionSetNode SelectionSet { get; }
}

/// <summary><c>query Name($variable: Type) @directive { … }</c>, or its short form <c>{ … }</c>.</summary>
public sealed class OperationDefinitionNode(
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default)
    : SyntaxNode(SyntaxKind.OperationDefinition, location), IExecutableDefinitionNode
{
    public StringValueNode? Description { get; } = description;

    public OperationType Operation { get; } = operation;

    public NameNode? Name { get; } = name;

    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>$variable: Type = default @directive</c>.</summary>
public sealed class VariableDefinitionNode(
    StringValueNode? description,
    VariableNode variable,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    Location location = default)
    : SyntaxNode(SyntaxKind.VariableDefinition, location), IHasDirectives
{
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public ITypeNode Type { get; } = type;

    public IValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>fragment Name on Type @directive { … }</c>.</summary>
public sealed class FragmentDefinitionNode(
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default)
    : SyntaxNode(SyntaxKind.FragmentDefinition, location), IExecutableDefinitionNode
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
