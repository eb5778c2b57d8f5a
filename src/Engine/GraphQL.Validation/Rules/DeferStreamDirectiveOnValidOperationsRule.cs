using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Nothing in a subscription is deferred or streamed, unless a condition can keep it from being so (draft, "Defer And Stream Directives Are
/// Used On Valid Operations").
/// </summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ValidationContext context)
    : ValidationRule(context, "DeferStreamDirectiveOnValidOperations", "sec-Defer-And-Stream-Directives-Are-Used-On-Valid-Operations", Draft),
        IEnter<OperationDefinitionNode>
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation is not OperationType.Subscription)
        {
            return;
        }

        var open = new Stack<SelectionSetNode>([node.SelectionSet]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections.Where(static s => !CanBeLeftOut(s)))
            {
                Check(selection);
                if (SelectionsOf(selection) is { } inner)
                {
                    open.Push(inner);
                }
            }
        }
    }

    private void Check(ISelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is IncrementalDirectives.Defer or IncrementalDirectives.Stream && !CanBe(directive, false, unlessGiven: false))
            {
                Report(
                    $"Directive \"@{directive.Name.Value}\" is not supported on subscription operations. "
                    + "Disable it by setting its \"if\" argument to false.",
                    directive.Location);
            }
        }
    }

    private SelectionSetNode? SelectionsOf(ISelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        FragmentSpreadNode spread when _visited.Add(spread.Name.Value) =>
            Context.Document.TryGetFragment(spread.Name.Value, out var fragment) ? fragment.Node.SelectionSet : null,
        _ => null,
    };

    private static bool CanBeLeftOut(ISelectionNode selection) => selection.Directives.Any(static d =>
        (d.Name.Value is "skip" && CanBe(d, true, unlessGiven: true)) || (d.Name.Value is "include" && CanBe(d, false, unlessGiven: false)));

    private static bool CanBe(DirectiveNode directive, bool answer, bool unlessGiven) =>
        directive.Arguments.FirstOrDefault(static a => a.Name.Value == "if")?.Value switch
        {
            null => unlessGiven,
            BooleanValueNode literal => literal.Value == answer,
            VariableNode => true,
            _ => false,
        };
}
