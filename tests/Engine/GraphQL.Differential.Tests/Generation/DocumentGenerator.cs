using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Generation;

/// <summary>
/// Writes a random valid document against a schema: aliases, fields that merge, inline and named fragments, conditions by literals and
/// variables, arguments of every kind. Also writes the variables' values.
/// </summary>
internal sealed class DocumentGenerator(GraphQLSchema schema, RandomSource random)
{
    private static readonly string[] Introspections =
    [
        "__schema { queryType { name kind } }",
        "__schema { t: types { name kind possibleTypes { name } } }",
        "__type(name: \"Query\") { name fields { name args { name type { name } } type { kind name ofType { kind name } } } }",
        "none: __type(name: \"Nobody\") { name }",
    ];

    private readonly ResponseNames _names = new();
    private readonly InputGenerator _inputs = new(schema, random);
    private readonly List<(NamedType Type, string Name)> _fragments = [];
    private readonly List<string> _definitions = [];
    private int _budget = 40;

    /// <summary>Values of the document's variables as JSON, other ones at each call.</summary>
    public string Variables() => _inputs.VariableValues();

    public string Generate()
    {
        var isMutation = random.Chance(20);
        var root = isMutation ? schema.MutationType! : schema.QueryType!;
        var body = SelectionSet(root, depth: 0);
        if (!isMutation && random.Chance(10))
        {
            body = $"{{ {random.Pick(Introspections)} {body[1..]}";
        }

        return string.Join('\n', [$"{(isMutation ? "mutation" : "query")} Random{_inputs.VariableDefinitions} {body}", .. _definitions]);
    }

    private string SelectionSet(NamedType type, int depth)
    {
        var selections = new List<string>();
        for (var count = 1 + random.Below(4); count > 0; count--)
        {
            selections.Add(Selection(type, depth));
        }

        return $"{{ {string.Join(' ', selections)} }}";
    }

    private string Selection(NamedType type, int depth)
    {
        _budget--;
        var related = schema.Types.Where(t => t.IsCompositeType && !t.IsBuiltIn && Overlap(t, type)).ToList();
        return random.Below(20) switch
        {
            < 2 => $"... {Conditions()} {SelectionSet(type, depth + 1)}".Replace("  ", " ", StringComparison.Ordinal),
            < 5 when depth < 6 && _budget > 0 => InlineFragment(random.Pick(related), depth),
            < 8 when depth < 6 && _budget > 0 => Spread(type, related, depth),
            8 => TypeName(type),
            _ => Field(type, depth),
        };
    }

    private string InlineFragment(NamedType condition, int depth) => $"... on {condition}{Conditions()} {SelectionSet(condition, depth + 1)}";

    private string Spread(NamedType type, List<NamedType> related, int depth)
    {
        var known = _fragments.Where(f => Overlap(f.Type, type)).ToList();
        if (known.Count > 0 && random.Chance(50))
        {
            return $"...{random.Pick(known).Name}{Conditions()}";
        }

        // Known to others only when it is complete, so that fragments make no cycle.
        var condition = random.Pick(related);
        var body = SelectionSet(condition, depth + 1);
        var name = $"Fragment{_fragments.Count}";
        _definitions.Add($"fragment {name} on {condition} {body}");
        _fragments.Add((condition, name));
        return $"...{name}{Conditions()}";
    }

    private string TypeName(NamedType type)
    {
        var name = random.Chance(70) ? "__typename" : "t";
        return _names.TryUse(name, (type as ObjectType)?.Name, "__typename", "String!")
            ? $"{(name == "t" ? "t: " : "")}__typename{Conditions()}"
            : "__typename";
    }

    private string Field(NamedType type, int depth)
    {
        var isDeep = depth >= 5 || _budget <= 0;
        var fields = type is ComplexType complex ? complex.Fields.Where(f => !isDeep || f.Type.Named.IsLeafType).ToList() : [];
        if (fields.Count == 0)
        {
            return TypeName(type);
        }

        var field = random.Pick(fields);
        var call = $"{field.Name}{Arguments(field)}";
        var shape = field.Type.ToString()!;
        if (field.Type.Named.IsCompositeType)
        {
            shape = shape.Replace(field.Type.Named.Name, "{}", StringComparison.Ordinal);
        }

        var name = random.Chance(70) ? field.Name : $"x{random.Below(4)}";
        for (var i = 0; !_names.TryUse(name, (type as ObjectType)?.Name, call, shape); i++)
        {
            name = $"{field.Name}_{i}";
        }

        var body = field.Type.Named.IsCompositeType ? $" {SelectionSet(field.Type.Named, depth + 1)}" : "";
        return $"{(name == field.Name ? "" : $"{name}: ")}{call}{Conditions()}{body}";
    }

    private string Arguments(FieldDefinition field)
    {
        var given = field.Arguments
            .Where(a => a.IsRequired || random.Chance(70))
            .Select(a => $"{a.Name}: {_inputs.Value(a.Type, a.DefaultValue is not null)}")
            .ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Conditions() => random.Below(16) switch
    {
        0 => $" @skip(if: {_inputs.Condition()})",
        1 => $" @include(if: {_inputs.Condition()})",
        2 => $" @include(if: {_inputs.Condition()}) @skip(if: {_inputs.Condition()})",
        _ => "",
    };

    private bool Overlap(NamedType left, NamedType right) => schema.GetPossibleTypes(left).Intersect(schema.GetPossibleTypes(right)).Any();
}
