using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>What the rules look at.</summary>
/// <param name="schema">The schema, valid as GraphQL.</param>
/// <param name="name">What the composition calls it; null where nobody knows.</param>
internal sealed class SourceSchema(GraphQLSchema schema, string? name)
{
    public GraphQLSchema Schema => schema;

    public string? Name => name;

    /// <summary>The schema's own types.</summary>
    public IEnumerable<NamedType> Types => schema.Types.Where(type => !type.IsBuiltIn);

    /// <summary>The schema's own objects and interfaces.</summary>
    public IEnumerable<ComplexType> ComplexTypes => Types.OfType<ComplexType>();

    /// <summary>All their fields.</summary>
    public IEnumerable<FieldDefinition> Fields => ComplexTypes.SelectMany(type => type.Fields);

    /// <summary>The arguments of all fields.</summary>
    public IEnumerable<(FieldDefinition Field, InputValueDefinition Argument)> Arguments =>
        Fields.SelectMany(static f => f.Arguments.Select(argument => (f, argument)));

    /// <summary>The coordinate of an argument.</summary>
    public static string CoordinateOf(FieldDefinition field, InputValueDefinition argument) => $"{field.Coordinate}({argument.Name}:)";
}
