namespace GraphQL.Language;

/// <summary>A whole source text: operations and fragments, or a type system, or both.</summary>
public sealed class DocumentNode(IReadOnlyList<IDefinitionNode> definitions, Location location = default)
    : SyntaxNode(SyntaxKind.Document, location)
{
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;
}

/// <summary>Something a document may hold at its top level.</summary>
public interface IDefinitionNode
{
    SyntaxKind Kind { get; }

    Location Location { get; }
}

/// <summary>A node that carries directives.</summary>
public interface IHasDirectives
{
    IReadOnlyList<DirectiveNode> Directives { get; }
}
