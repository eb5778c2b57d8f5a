using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Labels of <c>@defer</c> and <c>@stream</c> are literals, each used once (draft, "Defer And Stream Directive Labels Are Unique").</summary>
internal sealed class DeferStreamDirectiveLabelRule(ValidationContext context)
    : ValidationRule(context, "DeferStreamDirectiveLabel", "sec-Defer-And-Stream-Directive-Labels-Are-Unique", Draft), IEnter<DirectiveNode>
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public void Enter(DirectiveNode node)
    {
        if (node.Name.Value is not (IncrementalDirectives.Defer or IncrementalDirectives.Stream))
        {
            return;
        }

        switch (node.Arguments.FirstOrDefault(static a => a.Name.Value == "label")?.Value)
        {
            case null or NullValueNode:
                break;
            case not StringValueNode:
                Report($"Argument \"@{node.Name.Value}(label:)\" must be a static string.", node.Location);
                break;
            case StringValueNode label when !_known.TryAdd(label.Value, node):
                Report(
                    $"The label \"{label.Value}\" is used more than once; labels of @defer and @stream must be unique.",
                    _known[label.Value].Location,
                    node.Location);
                break;
        }
    }
}
