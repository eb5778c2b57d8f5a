using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>
/// The root fields of mutations and subscriptions are neither deferred nor streamed (draft, "Defer And Stream Directives Are Used On Valid Root
/// Field").
/// </summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ValidationContext context)
    : ValidationRule(context, "DeferStreamDirectiveOnRootField", "sec-Defer-And-Stream-Directives-Are-Used-On-Valid-Root-Field", Draft),
        IEnter<OperationDefinitionNode>
{
    // A fragment that several operations spread is told of once.
    private readonly HashSet<DirectiveNode> _reported = [];

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation is not OperationType.Query && Context.Schema.Schema.GetRootType(node.Operation) is { } root)
        {
            Check(node.SelectionSet, $"{node.Operation.ToString().ToLowerInvariant()} type \"{root.Name}\"", new(StringComparer.Ordinal));
        }
    }

    private void Check(SelectionSetNode set, string root, HashSet<string> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode:
                    Check(selection, IncrementalDirectives.Stream, root);
                    break;
                case InlineFragmentNode inline:
                    Check(inline, IncrementalDirectives.Defer, root);
                    Check(inline.SelectionSet, root, visited);
                    break;
                case FragmentSpreadNode spread:
                    Check(spread, IncrementalDirectives.Defer, root);
                    if (visited.Add(spread.Name.Value) && Context.Document.TryGetFragment(spread.Name.Value, out var fragment))
                    {
                        Check(fragment.Node.SelectionSet, root, visited);
                    }

                    break;
            }
        }
    }

    private void Check(ISelectionNode selection, string name, string root)
    {
        if (selection.Directives.FirstOrDefault(d => d.Name.Value == name) is { } directive && _reported.Add(directive))
        {
            Report($"Directive \"@{name}\" cannot be used on the root {root}.", directive.Location);
        }
    }
}
