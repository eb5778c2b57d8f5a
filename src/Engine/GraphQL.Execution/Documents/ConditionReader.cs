using System.Collections.Frozen;
using GraphQL.Language;

namespace GraphQL.Execution.Documents;

/// <summary>Finds the variables that decide an operation's shape: those in <c>@skip</c> and <c>@include</c>.</summary>
internal static class ConditionReader
{
    public static string[] Read(OperationDefinitionNode operation, FrozenDictionary<string, FragmentDefinitionNode> fragments)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Read(operation.SelectionSet, fragments, names, new HashSet<string>(StringComparer.Ordinal));
        return [.. names];
    }

    private static void Read(
        SelectionSetNode? selectionSet,
        FrozenDictionary<string, FragmentDefinitionNode> fragments,
        SortedSet<string> names,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include" && directive.Arguments[0].Value is VariableNode variable)
                {
                    names.Add(variable.Name.Value);
                }
            }

            switch (selection)
            {
                case FieldNode field:
                    Read(field.SelectionSet, fragments, names, visited);
                    break;
                case InlineFragmentNode fragment:
                    Read(fragment.SelectionSet, fragments, names, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    Read(fragments[spread.Name.Value].SelectionSet, fragments, names, visited);
                    break;
            }
        }
    }
}
