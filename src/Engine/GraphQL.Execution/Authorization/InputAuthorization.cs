using GraphQL.Execution.Planning;
using GraphQL.Schema;

namespace GraphQL.Execution.Authorization;

/// <summary>
/// The rules of a schema's arguments and input fields: those that they have themselves, and of filters and orders those of the fields that they
/// compare, because what may be compared may be found out.
/// </summary>
internal sealed class InputAuthorization
{
    private readonly SchemaBindings _bindings;
    private readonly Dictionary<string, AuthorizationRule[]> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<InputObjectType, HashSet<AuthorizationRule>> _inside = [];

    /// <summary>Works out once what applies where.</summary>
    /// <param name="ofField">What a caller must satisfy to select a field.</param>
    /// <param name="ofType">What a caller must satisfy to select an object of a type.</param>
    public InputAuthorization(
        GraphQLSchema schema,
        SchemaBindings bindings,
        Func<FieldDefinition, AuthorizationRule[]> ofField,
        Func<string, AuthorizationRule[]> ofType)
    {
        _bindings = bindings;
        foreach (var input in schema.Types.OfType<InputObjectType>())
        {
            var compared = Compared(input).Select(name => schema.TryGetType<ComplexType>(name, out var type) ? type : null).OfType<ComplexType>().ToList();
            foreach (var field in input.Fields)
            {
                Add($"{input.Name}.{field.Name}", [
                    .. compared.SelectMany(type => type.TryGetField(field.Name, out var output) ? ofField(output) : []),
                    .. compared.Count > 0 && field.Type.Named is InputObjectType nested ? Compared(nested).SelectMany(ofType) : [],
                ]);
            }
        }

        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            foreach (var (field, argument) in type.Fields.SelectMany(field => field.Arguments.Select(argument => (field, argument))))
            {
                Add(CoordinateOf(field, argument), type.Interfaces.SelectMany(i => RulesOf($"{i.Name}.{field.Name}({argument.Name}:)")));
            }
        }

        foreach (var input in schema.Types.OfType<InputObjectType>())
        {
            _inside.Add(input, Inside(input, []));
        }
    }

    /// <summary>What a caller must satisfy for anything that a field can be given, each rule once; empty where everybody may give it everything.</summary>
    public AuthorizationRule[] Of(FieldDefinition field) => _own.Count == 0 ? [] :
    [
        .. field.Arguments.SelectMany(argument => OwnOf(CoordinateOf(field, argument)).Concat(InsideOf(argument.Type))).Distinct(),
    ];

    /// <summary>
    /// The arguments and input fields with rules that a field is given, by their coordinates. A default asks for nothing, and neither does an argument
    /// that is null: as if it were left out. A null within an input object does, because a filter compares with it.
    /// </summary>
    public IEnumerable<(string Coordinate, AuthorizationRule[] Rules)> Given(FieldDefinition field, ArgumentValues values)
    {
        for (var i = 0; i < field.Arguments.Count; i++)
        {
            var argument = field.Arguments[i];
            if (!values.IsGiven(i) || values[i] is null || ReferenceEquals(values[i], argument.CoercedDefaultValue))
            {
                continue;
            }

            var coordinate = CoordinateOf(field, argument);
            if (OwnOf(coordinate) is { Length: > 0 } rules)
            {
                yield return (coordinate, rules);
            }

            foreach (var given in GivenInside(argument.Type, values[i]))
            {
                yield return given;
            }
        }
    }

    private IEnumerable<(string Coordinate, AuthorizationRule[] Rules)> GivenInside(GraphQLType type, object? value)
    {
        if (InsideOf(type).Count == 0)
        {
            yield break;
        }

        if (value is InputObject input)
        {
            foreach (var (name, inner) in input.Fields)
            {
                if (!input.Type.TryGetField(name, out var field) || (field.DefaultValue is not null && ReferenceEquals(inner, field.CoercedDefaultValue)))
                {
                    continue;
                }

                var coordinate = $"{input.Type.Name}.{name}";
                if (OwnOf(coordinate) is { Length: > 0 } rules)
                {
                    yield return (coordinate, rules);
                }

                foreach (var given in GivenInside(field.Type, inner))
                {
                    yield return given;
                }
            }
        }
        else if (value is IEnumerable<object?> items)
        {
            foreach (var given in items.SelectMany(item => GivenInside(type, item)))
            {
                yield return given;
            }
        }
    }

    // Every rule within an input type, however deep. Filters hold each other.
    private HashSet<AuthorizationRule> Inside(InputObjectType input, HashSet<InputObjectType> passed)
    {
        var rules = new HashSet<AuthorizationRule>();
        if (passed.Add(input))
        {
            foreach (var field in input.Fields)
            {
                rules.UnionWith(OwnOf($"{input.Name}.{field.Name}"));
                if (field.Type.Named is InputObjectType nested)
                {
                    rules.UnionWith(Inside(nested, passed));
                }
            }
        }

        return rules;
    }

    private HashSet<AuthorizationRule> InsideOf(GraphQLType type) => type.Named is InputObjectType input ? _inside[input] : [];

    private AuthorizationRule[] OwnOf(string coordinate) => _own.GetValueOrDefault(coordinate, []);

    private SortedSet<string> Compared(InputObjectType input) => _bindings.ComparedTypes.GetValueOrDefault(input.Name) ?? [];

    private void Add(string coordinate, IEnumerable<AuthorizationRule> derived)
    {
        var rules = RulesOf(coordinate).Concat(derived).Distinct().ToArray();
        if (rules.Length > 0)
        {
            _own.Add(coordinate, rules);
        }
    }

    private List<AuthorizationRule> RulesOf(string coordinate) => _bindings.AuthorizationRules.GetValueOrDefault(coordinate) ?? [];

    private static string CoordinateOf(FieldDefinition field, InputValueDefinition argument) => $"{field.Coordinate}({argument.Name}:)";
}
