namespace GraphQL.Language;

/// <summary>Writes syntax trees as GraphQL text.</summary>
public static class SyntaxPrinter
{
    /// <summary>The canonical text of a node: what parses back to an equal tree.</summary>
    public static string Print(SyntaxNode node) => throw new NotSupportedException(node.Kind.ToString());
}
