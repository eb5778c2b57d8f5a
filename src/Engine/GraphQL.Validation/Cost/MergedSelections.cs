using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Cost;

/// <summary>The fields of merged selection sets, for each object type they are merged for.</summary>
internal sealed class MergedSelections
{
    private readonly GraphQLSchema _schema;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Func<ISelectionNode, bool> _isIncluded;
    private readonly Dictionary<FieldNode, MergedField> _mergedOf = [];
    private readonly HashSet<MergedField> _fields = [];

    public MergedSelections(
        GraphQLSchema schema,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        Func<ISelectionNode, bool> isIncluded,
        CostGroup group)
    {
        (_schema, _fragments, _isIncluded) = (schema, fragments, isIncluded);
        var ofTypes = new List<List<(FieldDefinition, List<FieldNode>)>>(group.Types.Count);
        foreach (var type in group.Types)
        {
            ofTypes.Add(Merge(type, group.Sets));
        }

        // Only now is known which fields the types share.
        ByType = [.. ofTypes.Select(fields => fields.ConvertAll(f => (f.Item1, f.Item2, _mergedOf[f.Item2[0]])))];
    }

    /// <summary>The distinct fields; each node is in one of them.</summary>
    public IReadOnlyCollection<MergedField> Fields => _fields;

    /// <summary>For each object type its fields, in the order of the response.</summary>
    public IReadOnlyList<List<(FieldDefinition Definition, List<FieldNode> Nodes, MergedField Merged)>> ByType { get; }

    private List<(FieldDefinition, List<FieldNode>)> Merge(ObjectType type, IReadOnlyList<SelectionSetNode> sets)
    {
        var byName = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, byName, visited);
        }

        var fields = new List<(FieldDefinition, List<FieldNode>)>(byName.Count);
        foreach (var nodes in byName.Values)
        {
            // Meta fields are declared by no type and cost nothing.
            if (type.TryGetField(nodes[0].Name.Value, out var definition))
            {
                Share(definition, nodes);
                fields.Add((definition, nodes));
            }
        }

        return fields;
    }

    private void Collect(
        ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> byName, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!_isIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field when byName.TryGetValue(field.ResponseName, out var nodes):
                    nodes.Add(field);
                    break;
                case FieldNode field:
                    byName.Add(field.ResponseName, [field]);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, byName, visited);
                    break;
                case FragmentSpreadNode spread
                    when visited.Add(spread.Name.Value)
                    && _fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, byName, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || string.Equals(condition.Name.Value, type.Name, StringComparison.Ordinal)
        || (_schema.TryGetType(condition.Name.Value, out var on) && _schema.IsPossibleType(on, type));

    /// <summary>Joins the nodes of one field of one type, and with them the fields of other types that have one of the nodes too.</summary>
    private void Share(FieldDefinition definition, List<FieldNode> nodes)
    {
        MergedField? merged = null;
        foreach (var node in nodes)
        {
            if (_mergedOf.TryGetValue(node, out var known) && !ReferenceEquals(known, merged))
            {
                merged = merged is null ? known : Absorb(merged, known);
            }
        }

        if (merged is null)
        {
            _fields.Add(merged = new MergedField());
        }

        merged.Definitions.Add((definition, nodes[0]));
        foreach (var node in nodes)
        {
            if (_mergedOf.TryAdd(node, merged))
            {
                merged.Nodes.Add(node);
            }
        }
    }

    private MergedField Absorb(MergedField merged, MergedField other)
    {
        merged.Nodes.AddRange(other.Nodes);
        merged.Definitions.AddRange(other.Definitions);
        other.Nodes.ForEach(node => _mergedOf[node] = merged);
        _fields.Remove(other);
        return merged;
    }
}

/// <summary>The nodes of a field that some object type merges, and those that other types merge with any of them.</summary>
internal sealed class MergedField
{
    public List<FieldNode> Nodes { get; } = [];

    /// <summary>The fields that the nodes are of some type, each with the node whose arguments count.</summary>
    public List<(FieldDefinition Definition, FieldNode Node)> Definitions { get; } = [];

    /// <summary>The cost of what the nodes select, once it is compiled.</summary>
    public CostExpression? Below { get; set; }

    /// <summary>The object types that the field can return, whichever type it is selected on.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(GraphQLSchema schema)
    {
        var returned = new HashSet<NamedType>();
        foreach (var (definition, _) in Definitions)
        {
            returned.Add(definition.Type.Named);
        }

        return returned.Count == 1
            ? schema.GetPossibleTypes(returned.First())
            : [.. returned.SelectMany(schema.GetPossibleTypes).Distinct()];
    }
}
