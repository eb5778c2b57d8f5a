using GraphQL.Execution.Planning;
using GraphQL.Schema;

namespace GraphQL.Execution.Authorization;

/// <summary>The rules of a schema, as they apply to its object types and their fields.</summary>
internal sealed class SchemaAuthorization
{
    private readonly GraphQLSchema _schema;
    private readonly Dictionary<string, List<AuthorizationRule>> _rules;
    private readonly HashSet<string> _anonymous;
    private readonly Dictionary<ObjectType, List<AuthorizationRule>> _ofRoots = [];
    private readonly Dictionary<string, AuthorizationRule[]> _ofFields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorizationRule[]> _ofTypes = new(StringComparer.Ordinal);
    private readonly InputAuthorization? _inputs;

    /// <summary>Works out once what applies where.</summary>
    public SchemaAuthorization(GraphQLSchema schema, SchemaBindings bindings)
    {
        (_schema, _rules, _anonymous) = (schema, bindings.AuthorizationRules, bindings.AnonymousFields);
        foreach (var (operation, rules) in bindings.OperationRules)
        {
            if (schema.GetRootType(operation) is { } root)
            {
                _ofRoots.Add(root, rules);
            }
        }

        if (_rules.Count == 0 && _ofRoots.Count == 0)
        {
            return;
        }

        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            Add(_ofTypes, type.Name, OfType(type));
            foreach (var field in type.Fields)
            {
                Add(_ofFields, field.Coordinate, OfField(type, field));
            }
        }

        _inputs = new InputAuthorization(schema, bindings, OfField, name => _ofTypes.GetValueOrDefault(name, []));
    }

    /// <summary>Every rule that the schema has, each once.</summary>
    public IReadOnlyList<AuthorizationRule> All => [.. _rules.Values.Concat(_ofRoots.Values).SelectMany(r => r).Distinct()];

    /// <summary>What a caller must satisfy for a field of an object type, before it is resolved.</summary>
    public AuthorizationRule[] OfField(FieldDefinition field) => _ofFields.GetValueOrDefault(field.Coordinate, []);

    /// <summary>What a caller must satisfy for an object whose type shows only when its field has been resolved.</summary>
    public AuthorizationRule[] OfObject(FieldDefinition field, ObjectType type) =>
        _ofTypes.Count == 0 || _anonymous.Contains(field.Coordinate) ? [] : _ofTypes.GetValueOrDefault(type.Name, []);

    /// <summary>What a caller must satisfy for anything that a field can be given; empty where everybody may give it everything.</summary>
    public AuthorizationRule[] OfInputs(FieldDefinition field) => _inputs?.Of(field) ?? [];

    /// <summary>The arguments and input fields with rules that a field is given, by their coordinates.</summary>
    public IEnumerable<(string Coordinate, AuthorizationRule[] Rules)> Given(FieldDefinition field, ArgumentValues values) => _inputs?.Given(field, values) ?? [];

    /// <summary>All rules that an operation can meet, each once.</summary>
    public AuthorizationRule[] Of(OperationPlan plan)
    {
        if (_inputs is null)
        {
            return [];
        }

        var rules = new List<AuthorizationRule>();
        foreach (var (typeName, fields) in plan.FieldsByType)
        {
            if (!_schema.TryGetType<ObjectType>(typeName, out var type))
            {
                continue;
            }

            foreach (var name in fields)
            {
                if (type.TryGetField(name, out var field))
                {
                    rules.AddRange(OfField(field));
                    rules.AddRange(_inputs.Of(field));
                    rules.AddRange(_schema.GetPossibleTypes(field.Type.Named).SelectMany(possible => OfObject(field, possible)));
                }
            }
        }

        return [.. rules.Distinct()];
    }

    private static void Add(Dictionary<string, AuthorizationRule[]> target, string key, IEnumerable<AuthorizationRule> rules)
    {
        var distinct = rules.Distinct().ToArray();
        if (distinct.Length > 0)
        {
            target.Add(key, distinct);
        }
    }

    private List<AuthorizationRule> Own(string key) => _rules.GetValueOrDefault(key) ?? [];

    // What an interface asks for, its implementers cannot let pass.
    private IEnumerable<AuthorizationRule> OfType(ComplexType type) => Own(type.Name).Concat(type.Interfaces.SelectMany(i => Own(i.Name)));

    private IEnumerable<AuthorizationRule> OfField(ObjectType type, FieldDefinition field)
    {
        if (_anonymous.Contains(field.Coordinate))
        {
            return [];
        }

        var isRoot = type == _schema.QueryType || type == _schema.MutationType || type == _schema.SubscriptionType;
        return Own(field.Coordinate)
            .Concat(type.Interfaces.SelectMany(i => Own($"{i.Name}.{field.Name}")))
            .Concat(isRoot ? Own(type.Name) : [])
            .Concat(_ofRoots.GetValueOrDefault(type) ?? [])
            .Concat(field.Type.Named is ComplexType named ? OfType(named) : Own(field.Type.Named.Name));
    }
}
