using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Everything in a schema that can carry directives.</summary>
internal static class DirectiveSites
{
    /// <summary>Each element with its coordinate, the specification's name of its location, and the directives on it.</summary>
    internal static IEnumerable<(string Coordinate, string Location, IReadOnlyList<DirectiveNode> Directives)> Of(GraphQLSchema schema)
    {
        yield return ("schema", "SCHEMA", schema.SchemaDirectives);
        foreach (var type in schema.Types)
        {
            yield return (type.Name, Location(type), type.Directives);
        }

        foreach (var field in schema.Types.OfType<ComplexType>().SelectMany(t => t.Fields))
        {
            yield return (field.Coordinate, "FIELD_DEFINITION", field.Directives);
        }

        foreach (var (coordinate, argument) in schema.Arguments())
        {
            yield return (coordinate, "ARGUMENT_DEFINITION", argument.Directives);
        }

        foreach (var (coordinate, _, field) in schema.InputFields())
        {
            yield return (coordinate, "INPUT_FIELD_DEFINITION", field.Directives);
        }

        foreach (var type in schema.Types.OfType<EnumType>())
        {
            foreach (var value in type.Values)
            {
                yield return ($"{type.Name}.{value.Name}", "ENUM_VALUE", value.Directives);
            }
        }
    }

    private static string Location(NamedType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        _ => throw new ArgumentException($"A type of the kind {type.Kind} carries no directives.", nameof(type)),
    };
}
