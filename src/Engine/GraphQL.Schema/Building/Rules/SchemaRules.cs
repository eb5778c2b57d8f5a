namespace GraphQL.Schema;

/// <summary>The rules about the types that definitions make.</summary>
internal static class SchemaRules
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        DefaultValuesRule.Check(schema, errors);
    }
}
