using GraphQL.Fuzzing.Runs;
using GraphQL.Schema;

namespace GraphQL.Fuzzing.Targets;

/// <summary>What a coerced value of a type may be: written from the specification, not from the code that coerces.</summary>
internal static class CoercedValues
{
    /// <summary>Holds a value against a type.</summary>
    /// <exception cref="InvariantException">The value is none of the type.</exception>
    public static void Check(object? value, GraphQLType type)
    {
        if (!Fits(value, type))
        {
            throw new InvariantException("A coerced value is one of its type", $"{value ?? "null"} ({value?.GetType()}) for {type}.");
        }
    }

    private static bool Fits(object? value, GraphQLType type) => type switch
    {
        NonNullType nonNull => value is not null && Fits(value, nonNull.OfType),
        _ when value is null => true,
        ListType list => value is object?[] items && items.All(item => Fits(item, list.OfType)),
        EnumType enumType => value is string name && enumType.TryGetValue(name, out _),
        InputObjectType input => value is InputObject given && Fits(given, input),
        ScalarType scalar => Fits(value, scalar.Name),
        _ => false,
    };

    private static bool Fits(InputObject given, InputObjectType type)
    {
        var names = given.Fields.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return names.Count == given.Fields.Count
            && given.Fields.All(f => type.TryGetField(f.Key, out var field) && Fits(f.Value, field.Type))
            && (!type.IsOneOf || (given.Fields.Count == 1 && given.Fields[0].Value is not null))
            && type.Fields.Where(f => f.IsRequired || f.DefaultValue is not null).All(f => type.IsOneOf || names.Contains(f.Name));
    }

    private static bool Fits(object value, string scalar) => scalar switch
    {
        "Int" => value is int,
        "Float" => value is double number && double.IsFinite(number),
        "Boolean" => value is bool,
        "String" or "ID" => value is string,
        "Long" => value is long,
        "LocalDate" => value is DateOnly,
        _ => value is string or int or long or double or bool or object?[] or IReadOnlyDictionary<string, object?>
            or System.Text.Json.JsonElement or decimal,
    };
}
