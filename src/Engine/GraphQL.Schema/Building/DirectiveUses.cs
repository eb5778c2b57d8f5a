using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Finds which directives are written anywhere in documents, and which are defined there.</summary>
public sealed class DirectiveUses : SyntaxWalker
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    private DirectiveUses()
    {
    }

    /// <summary>The names of the directives that stand on something.</summary>
    public IReadOnlySet<string> Used => _used;

    /// <summary>The names of the directives that are defined.</summary>
    public IReadOnlySet<string> Defined => _defined;

    public static DirectiveUses Of(params IReadOnlyList<DocumentNode> documents)
    {
        var uses = new DirectiveUses();
        foreach (var document in documents)
        {
            uses.Visit(document);
        }

        return uses;
    }

    protected override void VisitDirective(DirectiveNode node) => _used.Add(node.Name.Value);

    protected override void VisitDirectiveDefinition(DirectiveDefinitionNode node)
    {
        _defined.Add(node.Name.Value);
        base.VisitDirectiveDefinition(node);
    }
}
