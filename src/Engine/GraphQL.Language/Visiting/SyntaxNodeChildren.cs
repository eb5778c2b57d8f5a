namespace GraphQL.Language;

/// <summary>The tree below a node as lists.</summary>
public static class SyntaxNodeChildren
{
    /// <summary>The nodes directly below a node, in the order of the source.</summary>
    public static IReadOnlyList<SyntaxNode> Children(this SyntaxNode node)
    {
        var collector = new Collector(deep: false);
        collector.VisitBelow(node);
        return collector.Nodes;
    }

    /// <summary>All nodes below a node, each before its own children, in the order of the source.</summary>
    public static IReadOnlyList<SyntaxNode> Descendants(this SyntaxNode node)
    {
        var collector = new Collector(deep: true);
        collector.VisitBelow(node);
        return collector.Nodes;
    }

    private sealed class Collector(bool deep) : SyntaxWalker
    {
        public List<SyntaxNode> Nodes { get; } = [];

        public void VisitBelow(SyntaxNode node) => base.Visit(node);

        public override void Visit(SyntaxNode node)
        {
            Nodes.Add(node);
            if (deep)
            {
                base.Visit(node);
            }
        }
    }
}
