using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>A subscription has one root field, which is not an introspection field and not conditional (§5.2.4.1).</summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context)
    : ValidationRule(context, "SingleFieldSubscriptions", "sec-Single-Root-Field"), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription || Context.Schema.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var subject = node.Name is null ? "Anonymous Subscription" : $"Subscription \"{node.Name.Value}\"";
        var fields = new List<FieldNode>();
        Collect(node.SelectionSet, root, fields, new HashSet<string>(StringComparer.Ordinal), subject);

        var first = fields.FirstOrDefault();
        var extra = fields.Where(f => f.ResponseName != first!.ResponseName).Select(f => f.Location).ToArray();
        if (extra.Length > 0)
        {
            Report($"{subject} must select only one top level field.", extra);
        }

        foreach (var field in fields)
        {
            if (field.Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Report($"{subject} must not select an introspection top level field.", field.Location);
            }
        }
    }

    private void Collect(SelectionSetNode set, ObjectType root, List<FieldNode> fields, HashSet<string> visited, string subject)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            if (selection.Directives.FirstOrDefault(d => d.Name.Value is "skip" or "include") is { } condition)
            {
                Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", condition.Location);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, root):
                    Collect(inline.SelectionSet, root, fields, visited, subject);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    if (Context.Document.TryGetFragment(spread.Name.Value, out var fragment)
                        && Applies(((FragmentDefinitionNode)fragment.Node).TypeCondition, root))
                    {
                        Collect(fragment.Node.SelectionSet, root, fields, visited, subject);
                    }

                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType root) =>
        condition is null
        || (Context.Schema.FindType(condition.Name.Value) is { } type && Context.Schema.IsPossibleType(type, root));
}
