using GraphQL.Language;

namespace GraphQL.Federation.Definitions;

/// <summary>Finds which directives are written anywhere in documents, and which are defined there.</summary>
internal sealed class DirectiveUses : SyntaxWalker
{
    private DirectiveUses()
    {
    }

    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Defined { get; } = new(StringComparer.Ordinal);

    public static DirectiveUses Of(params IReadOnlyList<DocumentNode> documents)
    {
        var uses = new DirectiveUses();
        foreach (var document in documents)
        {
            uses.Visit(document);
        }

        return uses;
    }

    protected override void VisitDirective(DirectiveNode node) => Used.Add(node.Name.Value);

    protected override void VisitDirectiveDefinition(DirectiveDefinitionNode node)
    {
        Defined.Add(node.Name.Value);
        base.VisitDirectiveDefinition(node);
    }
}
