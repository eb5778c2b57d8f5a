namespace GraphQL.Schema;

/// <summary>Walks over a schema's elements with their coordinates.</summary>
internal static class SchemaElements
{
    /// <summary>All arguments of fields and directives.</summary>
    internal static IEnumerable<(string Coordinate, InputValueDefinition Argument)> Arguments(this GraphQLSchema schema)
    {
        foreach (var field in schema.Types.OfType<ComplexType>().SelectMany(t => t.Fields))
        {
            foreach (var argument in field.Arguments)
            {
                yield return ($"{field.Coordinate}({argument.Name}:)", argument);
            }
        }

        foreach (var directive in schema.Directives)
        {
            foreach (var argument in directive.Arguments)
            {
                yield return ($"@{directive.Name}({argument.Name}:)", argument);
            }
        }
    }

    /// <summary>All fields of input objects.</summary>
    internal static IEnumerable<(string Coordinate, InputObjectType Type, InputValueDefinition Field)> InputFields(
        this GraphQLSchema schema)
    {
        foreach (var type in schema.Types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields)
            {
                yield return ($"{type.Name}.{field.Name}", type, field);
            }
        }
    }
}
