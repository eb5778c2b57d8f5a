using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>
/// Reads from the document which schema fields are selected, without regard to runtime types: what resolvers push down to their sources.
/// Skipped selections are left out.
/// </summary>
internal static class SelectedFieldsReader
{
    public static SelectedFields Read(OperationPlan plan, IReadOnlyList<FieldNode> nodes)
    {
        var children = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.SelectionSet is not null)
            {
                AddFields(plan, node.SelectionSet, children);
            }
        }

        return children.Count == 0
            ? SelectedFields.None
            : new SelectedFields(children.ToDictionary(c => c.Key, c => Read(plan, c.Value), StringComparer.Ordinal));
    }

    public static FrozenDictionary<string, FrozenSet<string>> ReadByType(OperationPlan plan)
    {
        var byType = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        AddByType(plan, plan.RootType, plan.Operation.SelectionSet, byType);
        return byType.ToFrozenDictionary(t => t.Key, t => t.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The types of which something is selected below the objects of the root fields.</summary>
    public static FrozenSet<string> ReadNestedTypes(OperationPlan plan)
    {
        var byType = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var root in FieldsIn(plan, plan.RootType, plan.Operation.SelectionSet))
        {
            foreach (var (type, body) in BodiesOf(root))
            {
                foreach (var field in FieldsIn(plan, type, body).SelectMany(BodiesOf))
                {
                    AddByType(plan, field.Type, field.Body, byType);
                }
            }
        }

        return byType.Keys.ToFrozenSet(StringComparer.Ordinal);

        IEnumerable<(NamedType Type, SelectionSetNode Body)> BodiesOf((NamedType Type, FieldNode Node) field) =>
            field.Node.SelectionSet is { } body && plan.Schema.Schema.TryGetField(field.Type, field.Node.Name.Value, out var definition)
                ? [(definition.Type.Named, body)]
                : [];
    }

    private static IEnumerable<(NamedType Type, FieldNode Node)> FieldsIn(OperationPlan plan, NamedType type, SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections.Where(plan.Collector.IsIncluded))
        {
            if (selection is FieldNode field)
            {
                yield return (type, field);
                continue;
            }

            var (condition, body) = FragmentOf(plan, selection);
            foreach (var inside in FieldsIn(plan, condition ?? type, body))
            {
                yield return inside;
            }
        }
    }

    private static void AddFields(OperationPlan plan, SelectionSetNode selectionSet, Dictionary<string, List<FieldNode>> children)
    {
        foreach (var selection in selectionSet.Selections.Where(plan.Collector.IsIncluded))
        {
            if (selection is not FieldNode field)
            {
                AddFields(plan, FragmentOf(plan, selection).Body, children);
            }
            else if (field.Name.Value is not "__typename")
            {
                (children.TryGetValue(field.Name.Value, out var nodes) ? nodes : children[field.Name.Value] = []).Add(field);
            }
        }
    }

    private static void AddByType(
        OperationPlan plan, NamedType type, SelectionSetNode selectionSet, Dictionary<string, HashSet<string>> byType)
    {
        foreach (var selection in selectionSet.Selections.Where(plan.Collector.IsIncluded))
        {
            if (selection is FieldNode field)
            {
                AddField(plan, type, field, byType);
            }
            else
            {
                var (condition, body) = FragmentOf(plan, selection);
                AddByType(plan, condition ?? type, body, byType);
            }
        }
    }

    private static void AddField(OperationPlan plan, NamedType type, FieldNode field, Dictionary<string, HashSet<string>> byType)
    {
        if (type is not ComplexType complex || !complex.TryGetField(field.Name.Value, out var definition))
        {
            return; // a meta field: introspection is nobody's source
        }

        foreach (var possible in plan.Schema.Schema.GetPossibleTypes(complex))
        {
            (byType.TryGetValue(possible.Name, out var names) ? names : byType[possible.Name] = new(StringComparer.Ordinal)).Add(definition.Name);
        }

        if (field.SelectionSet is not null)
        {
            AddByType(plan, definition.Type.Named, field.SelectionSet, byType);
        }
    }

    /// <summary>What a fragment, inline or spread, selects, and of which type; null where it has no type of its own.</summary>
    internal static (NamedType? Condition, SelectionSetNode Body) FragmentOf(OperationPlan plan, ISelectionNode selection)
    {
        if (selection is InlineFragmentNode inline)
        {
            return (TypeOf(plan, inline.TypeCondition), inline.SelectionSet);
        }

        var fragment = plan.Collector.Fragments[((FragmentSpreadNode)selection).Name.Value];
        return (TypeOf(plan, fragment.TypeCondition), fragment.SelectionSet);
    }

    private static NamedType? TypeOf(OperationPlan plan, NamedTypeNode? condition) =>
        condition is not null && plan.Schema.Schema.TryGetType(condition.Name.Value, out var type) ? type : null;
}
