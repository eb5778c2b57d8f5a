using GraphQL.Language;

namespace GraphQL.Schema.Comparison;

/// <summary>What it means that an element has other directives than before.</summary>
internal static class DirectiveChanges
{
    // Costs are the server's own business, and other directives' meaning is not known here.
    private static readonly string[] Ignored = [CostDirectives.Cost, CostDirectives.ListSize, "specifiedBy", "link", "composeDirective"];

    public static IEnumerable<SchemaChange> Between(string coordinate, IReadOnlyList<DirectiveNode> before, IReadOnlyList<DirectiveNode> after)
    {
        var (old, current) = (Texts(before), Texts(after));
        foreach (var text in old.Except(current))
        {
            yield return new SchemaChange(ImpactOf(text, isAdded: false), coordinate, $"lost {text}.");
        }

        foreach (var text in current.Except(old))
        {
            yield return new SchemaChange(ImpactOf(text, isAdded: true), coordinate, $"got {text}.");
        }
    }

    private static List<string> Texts(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(directive => !Ignored.Contains(directive.Name.Value, StringComparer.Ordinal)).Select(SyntaxPrinter.Print)];

    private static ChangeImpact ImpactOf(string directive, bool isAdded) => (directive.TrimStart('@').Split('(')[0], isAdded) switch
    {
        // Other subgraphs, and plans of gateways, rely on keys.
        ("key", false) or ("oneOf" or "inaccessible", true) => ChangeImpact.Breaking,
        ("deprecated" or "key" or "tag" or "shareable", _) or ("oneOf" or "inaccessible", false) => ChangeImpact.Safe,
        _ => ChangeImpact.Dangerous,
    };
}
