using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Reference;

/// <summary>The introspection fields that random documents select (GraphQL September 2025, §4.2), read from the model.</summary>
internal static class IntrospectionReader
{
    public static object? Read(GraphQLSchema schema, object parent, string field, IReadOnlyDictionary<string, object?> arguments) =>
        (parent, field) switch
        {
            (_, "__schema") => schema,
            (_, "__type") => schema.TryGetType((string)arguments["name"]!, out var type) ? type : null,
            (GraphQLSchema, "queryType") => schema.QueryType,
            (GraphQLSchema, "mutationType") => schema.MutationType,
            (GraphQLSchema, "types") => schema.Types,
            (NamedType type, "name") => type.Name,
            (GraphQLType, "name") => null,
            (ListType, "kind") => "LIST",
            (NonNullType, "kind") => "NON_NULL",
            (InputObjectType, "kind") => "INPUT_OBJECT",
            (NamedType type, "kind") => type.Kind.ToString().ToUpperInvariant(),
            (ListType type, "ofType") => type.OfType,
            (NonNullType type, "ofType") => type.OfType,
            (GraphQLType, "ofType") => null,
            (ComplexType type, "fields") => type.Fields,
            (GraphQLType, "fields") => null,
            (NamedType { IsAbstractType: true } type, "possibleTypes") => schema.GetPossibleTypes(type),
            (GraphQLType, "possibleTypes") => null,
            (FieldDefinition definition, "name") => definition.Name,
            (FieldDefinition definition, "type") => definition.Type,
            (FieldDefinition definition, "args") => definition.Arguments,
            (InputValueDefinition value, "name") => value.Name,
            (InputValueDefinition value, "type") => value.Type,
            _ => throw new InvalidOperationException($"Random documents do not select {parent.GetType().Name}.{field}."),
        };
}
