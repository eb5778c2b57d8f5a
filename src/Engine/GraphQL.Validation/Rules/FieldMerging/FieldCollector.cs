using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules.FieldMerging;

/// <summary>Groups the fields of merged selection sets by response name, fragments followed, in the order they are written.</summary>
internal sealed class FieldCollector(ValidationContext context)
{
    /// <summary>Selections looked at so far.</summary>
    public long Steps { get; private set; }

    public List<List<CollectedField>> Collect(IReadOnlyList<MergeScope> scopes)
    {
        var groups = new Dictionary<string, List<CollectedField>>(StringComparer.Ordinal);
        var ordered = new List<List<CollectedField>>();
        var open = new Stack<(MergeScope Scope, int Next)>();
        var visited = new HashSet<DefinitionInfo>();
        foreach (var scope in scopes)
        {
            open.Push((scope, 0));
            while (open.TryPop(out var top))
            {
                if (top.Next == top.Scope.Set.Selections.Count)
                {
                    continue;
                }

                open.Push((top.Scope, top.Next + 1));
                Steps++;
                switch (top.Scope.Set.Selections[top.Next])
                {
                    case FieldNode field:
                        Add(field, top.Scope);
                        break;
                    case InlineFragmentNode inline:
                        var type = inline.TypeCondition is { } condition ? FindComposite(condition) : top.Scope.Type;
                        open.Push((top.Scope with { Set = inline.SelectionSet, Type = type }, 0));
                        break;
                    case FragmentSpreadNode spread:
                        if (context.Document.TryGetFragment(spread.Name.Value, out var fragment) && visited.Add(fragment))
                        {
                            var node = (FragmentDefinitionNode)fragment.Node;
                            var on = FindComposite(node.TypeCondition);
                            open.Push((top.Scope with { Set = node.SelectionSet, Type = on }, 0));
                        }

                        break;
                }
            }
        }

        return ordered;

        void Add(FieldNode node, MergeScope scope)
        {
            var type = scope.Type is { } parent ? context.Schema.FindField(parent, node.Name.Value)?.Type : null;
            if (!groups.TryGetValue(node.ResponseName, out var group))
            {
                group = [];
                groups.Add(node.ResponseName, group);
                ordered.Add(group);
            }

            group.Add(new CollectedField(node, scope.Type, type, scope.Parent));
        }
    }

    private NamedType? FindComposite(NamedTypeNode condition) =>
        context.Schema.FindType(condition.Name.Value) is { IsCompositeType: true } type ? type : null;
}
