using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Generation;

/// <summary>Writes random input values, as literals and as variables with their definitions and JSON values.</summary>
internal sealed class InputGenerator(GraphQLSchema schema, RandomSource random)
{
    private readonly List<string> _definitions = [];
    private readonly List<(string Type, string Name)> _variables = [];
    private readonly List<(string Name, GraphQLType Type, bool IsRequired, bool MayBeNull)> _declared = [];

    public string VariableDefinitions => _definitions.Count == 0 ? "" : $"({string.Join(", ", _definitions)})";

    /// <summary>Values of the variables as JSON, other ones at each call; rarely wrong ones.</summary>
    public string VariableValues() => $"{{{string.Join(",", _declared
        .Where(v => v.IsRequired ? random.Below(300) > 0 : !random.Chance(25))
        .Select(v => $"\"{v.Name}\":{(v.MayBeNull ? Json(v.Type) : Json(v.Type.Nullable, mayBeNull: false))}"))}}}";

    /// <summary>A condition of <c>@skip</c> or <c>@include</c>.</summary>
    public string Condition() => random.Below(10) switch
    {
        < 2 => "true",
        < 4 => "false",
        _ => Variable(BooleanType, hasDefault: false, mayBeGivenNull: false),
    };

    /// <summary>A value of a type that may contain variables.</summary>
    /// <param name="type">An input type.</param>
    /// <param name="hasDefault">The place has a default, so that a nullable variable may stand where null may not.</param>
    public string Value(GraphQLType type, bool hasDefault) => random.Chance(35) ? Variable(type, hasDefault) : Literal(type, isConst: false);

    private NonNullType BooleanType => new(schema.Types.Single(t => t.Name == "Boolean"));

    // What a condition that is null means is open; graphql-js and the specification's algorithm differ in it.
    private string Variable(GraphQLType type, bool hasDefault, bool mayBeGivenNull = true)
    {
        // Where null may not stand, a variable that may be null needs a default of its own or of its place.
        var mayBeNull = type is not NonNullType || random.Chance(20);
        var needsDefault = type is NonNullType && mayBeNull && !hasDefault;
        var declared = type is NonNullType && mayBeNull ? type.Nullable : type is not NonNullType && random.Chance(25) ? new NonNullType(type) : type;
        var defaultValue = needsDefault ? NonNullLiteral(type.Nullable) : random.Chance(25) ? Literal(declared, isConst: true) : null;
        if (!needsDefault && defaultValue is null && random.Chance(50) && _variables.Find(v => v.Type == declared.ToString()) is { Name: { } known })
        {
            return known;
        }

        var name = $"$v{_variables.Count}";
        _variables.Add((defaultValue is null ? declared.ToString()! : "", name));
        _definitions.Add($"{name}: {declared}{(defaultValue is null ? "" : $" = {defaultValue}")}");
        _declared.Add((name[1..], declared, declared is NonNullType && defaultValue is null, mayBeGivenNull));
        return name;
    }

    private string NonNullLiteral(GraphQLType type) => Literal(new NonNullType(type), isConst: true);

    private string Literal(GraphQLType type, bool isConst)
    {
        if (type is NonNullType nonNull)
        {
            return LiteralOf(nonNull.OfType, isConst);
        }

        return random.Chance(15) ? "null" : LiteralOf(type, isConst);
    }

    private string LiteralOf(GraphQLType type, bool isConst) => type switch
    {
        ListType list when random.Chance(20) && list.OfType.Nullable is not ListType => Literal(new NonNullType(list.OfType.Nullable), isConst),
        ListType list => $"[{string.Join(", ", Enumerable.Range(0, random.Below(3)).Select(_ => Inner(list.OfType, isConst, hasDefault: false)))}]",
        InputObjectType { IsOneOf: true } input => OneOf(input, isConst),
        InputObjectType input => Fields(input, isConst),
        EnumType enumType => random.Pick(enumType.Values).Name,
        _ => Scalar(((ScalarType)type).Name),
    };

    private string Fields(InputObjectType input, bool isConst)
    {
        var given = input.Fields.Where(f => f.IsRequired || random.Chance(60));
        return $"{{ {string.Join(", ", given.Select(f => $"{f.Name}: {Inner(f.Type, isConst, f.DefaultValue is not null)}"))} }}";
    }

    private string Inner(GraphQLType type, bool isConst, bool hasDefault) => isConst ? Literal(type, isConst) : Value(type, hasDefault);

    private string OneOf(InputObjectType input, bool isConst)
    {
        var field = random.Pick(input.Fields);
        return $"{{ {field.Name}: {Literal(new NonNullType(field.Type), isConst)} }}";
    }

    private string Scalar(string name) => name switch
    {
        "Int" => $"{random.Below(100) - 50}",
        "Float" => random.Chance(50) ? $"{random.Below(100)}" : $"{random.Below(100)}.5",
        "Boolean" => random.Chance(50) ? "true" : "false",
        "ID" => random.Chance(50) ? $"{random.Below(100)}" : $"\"id{random.Below(100)}\"",
        "Custom" => random.Chance(30) ? "{ a: [1, \"two\"], b: null }" : "\"custom\"",
        _ => $"\"text {random.Below(100)}\"",
    };

    private string Json(GraphQLType type) => type switch
    {
        NonNullType nonNull => random.Below(300) == 0 ? "null" : Json(nonNull.OfType, mayBeNull: false),
        _ => Json(type, mayBeNull: true),
    };

    private string Json(GraphQLType type, bool mayBeNull)
    {
        if (mayBeNull && random.Chance(20))
        {
            return "null";
        }

        return type switch
        {
            ListType list when random.Chance(20) && list.OfType.Nullable is not ListType => Json(list.OfType.Nullable, mayBeNull: false),
            ListType list => $"[{string.Join(",", Enumerable.Range(0, random.Below(3)).Select(_ => Json(list.OfType)))}]",
            InputObjectType { IsOneOf: true } input => JsonObject([random.Pick(input.Fields)], mayBeNull: false),
            InputObjectType input => JsonObject([.. input.Fields.Where(f => f.IsRequired || random.Chance(60))], mayBeNull: true),
            EnumType enumType => $"\"{random.Pick(enumType.Values).Name}\"",
            ScalarType { Name: "Custom" } => "{\"a\":[1,\"two\"]}",
            _ => random.Below(300) == 0 ? "{}" : Scalar(((ScalarType)type).Name),
        };
    }

    private string JsonObject(IReadOnlyList<InputValueDefinition> fields, bool mayBeNull) =>
        $"{{{string.Join(",", fields.Select(f => $"\"{f.Name}\":{(mayBeNull ? Json(f.Type) : Json(f.Type.Nullable, mayBeNull: false))}"))}}}";
}
