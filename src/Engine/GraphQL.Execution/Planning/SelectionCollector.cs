using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>Collects the fields of selection sets for one object type (GraphQL September 2025, §6.3.2 "Field Collection").</summary>
internal sealed class SelectionCollector(
    GraphQLSchema schema, FrozenDictionary<string, FragmentDefinitionNode> fragments, Func<string, bool> isTrue)
{
    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; } = fragments;

    /// <summary>The fields by response name, in the order they are met first.</summary>
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, fields, visited);
        }

        return fields;
    }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> leave the selection in.</summary>
    public bool IsIncluded(IHasDirectives selection)
    {
        foreach (var directive in selection.Directives)
        {
            var name = directive.Name.Value;
            if ((name is "skip" && Condition(directive)) || (name is "include" && !Condition(directive)))
            {
                return false;
            }
        }

        return true;
    }

    private void Collect(
        ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field when fields.TryGetValue(field.ResponseName, out var nodes):
                    nodes.Add(field);
                    break;
                case FieldNode field:
                    fields.Add(field.ResponseName, [field]);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread
                    when visited.Add(spread.Name.Value)
                    && Fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, fields, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || string.Equals(condition.Name.Value, type.Name, StringComparison.Ordinal)
        || (schema.TryGetType(condition.Name.Value, out var conditionType) && schema.IsPossibleType(conditionType, type));

    private bool Condition(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => isTrue(variable.Name.Value),
        _ => throw new InvalidOperationException($"@{directive.Name.Value} has no Boolean; validation should have said so."),
    };
}
