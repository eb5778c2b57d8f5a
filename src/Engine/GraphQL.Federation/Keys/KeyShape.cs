using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Keys;

/// <summary>The fields of one key of an entity, checked against the schema.</summary>
internal sealed class KeyShape
{
    private KeyShape(IReadOnlyList<KeyLeaf> leaves, int fieldCount)
    {
        Leaves = leaves;
        FieldCount = fieldCount;
        Paths = [.. leaves.Select(leaf => leaf.Path)];
    }

    /// <summary>In the order of the key.</summary>
    public IReadOnlyList<KeyLeaf> Leaves { get; }

    public IReadOnlyList<string> Paths { get; }

    /// <summary>How many fields of the entity itself the key has.</summary>
    public int FieldCount { get; }

    /// <summary>Tells whether two keys have the same fields, whatever their order.</summary>
    public bool HasSameFieldsAs(KeyShape other) =>
        Paths.Order(StringComparer.Ordinal).SequenceEqual(other.Paths.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Where a leaf stands among <see cref="Leaves"/>; -1 where it does not.</summary>
    public int IndexOf(string path)
    {
        for (var i = 0; i < Paths.Count; i++)
        {
            if (string.Equals(Paths[i], path, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>As messages name it: <c>"sku", "variation.id"</c>.</summary>
    public override string ToString() => string.Join(", ", Paths.Select(path => $"\"{path}\""));

    /// <summary>Reads a key's text.</summary>
    /// <exception cref="SchemaException">It names what the type lacks, or what cannot be part of a key.</exception>
    public static KeyShape Parse(ComplexType type, string fields)
    {
        SelectionSetNode selection;
        try
        {
            selection = GraphQLParser.ParseSelectionSet($"{{{fields}}}");
        }
        catch (SyntaxException exception)
        {
            throw Invalid(type, fields, $"is no list of fields: {exception.Message}");
        }

        var leaves = new List<KeyLeaf>();
        foreach (var field in selection.Selections)
        {
            Collect(type, fields, type, field, [], leaves);
        }

        return new KeyShape(leaves, selection.Selections.Count);
    }

    private static void Collect(ComplexType entity, string key, ComplexType type, ISelectionNode selection, IReadOnlyList<KeyStep> way, List<KeyLeaf> leaves)
    {
        if (selection is not FieldNode { Alias: null, Arguments.Count: 0, Directives.Count: 0 } node)
        {
            throw Invalid(entity, key, "has more than names of fields; aliases, arguments, directives and fragments cannot be part of a key.");
        }

        if (!type.TryGetField(node.Name.Value, out var field))
        {
            throw Invalid(entity, key, $"names the field \"{node.Name.Value}\", which {type.Name} does not have.");
        }

        IReadOnlyList<KeyStep> steps = [.. way, new KeyStep(field.Name, ListDepth(field.Type))];
        switch (field.Type.Named)
        {
            case { IsLeafType: true } leaf when node.SelectionSet is null:
                leaves.Add(new KeyLeaf(leaf, steps));
                break;
            case ComplexType child when node.SelectionSet is { } nested:
                foreach (var inner in nested.Selections)
                {
                    Collect(entity, key, child, inner, steps, leaves);
                }

                break;
            default:
                throw Invalid(entity, key, $"names \"{string.Join('.', steps.Select(step => step.Name))}\", which must be a scalar or an enum, or an object with the fields of it in braces.");
        }
    }

    private static int ListDepth(GraphQLType type) => type switch
    {
        NonNullType nonNull => ListDepth(nonNull.OfType),
        ListType list => 1 + ListDepth(list.OfType),
        _ => 0,
    };

    private static SchemaException Invalid(ComplexType type, string key, string problem) => new([$"{type.Name}: the key \"{key}\" {problem}"]);
}
