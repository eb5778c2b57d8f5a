namespace GraphQL.Language;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public interface ISelectionNode : IHasDirectives
{
    SyntaxKind Kind { get; }

    Location Location { get; }
}

/// <summary><c>{ … }</c>; never empty when it was parsed.</summary>
public sealed class SelectionSetNode(IReadOnlyList<ISelectionNode> selections, Location location = default)
    : SyntaxNode(SyntaxKind.SelectionSet, location)
{
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;
}

/// <summary><c>alias: name(argument: value) @directive { … }</c>.</summary>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    Location location = default)
    : SyntaxNode(SyntaxKind.Field, location), ISelectionNode
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    /// <summary>The key of the field in the response: its alias, or its name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary><c>...Name @directive</c>.</summary>
public sealed class FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode> directives, Location location = default)
    : SyntaxNode(SyntaxKind.FragmentSpread, location), ISelectionNode
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>... on Type @directive { … }</c>; without a type condition it belongs to the enclosing type.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default)
    : SyntaxNode(SyntaxKind.InlineFragment, location), ISelectionNode
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>name: value</c> of a field or a directive.</summary>
public sealed class ArgumentNode(NameNode name, IValueNode value, Location location = default)
    : SyntaxNode(SyntaxKind.Argument, location)
{
    public NameNode Name { get; } = name;

    public IValueNode Value { get; } = value;
}

/// <summary><c>@name(argument: value)</c>.</summary>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments, Location location = default)
    : SyntaxNode(SyntaxKind.Directive, location)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}
