namespace GraphQL.Schema;

/// <summary>The rules about the types that definitions make.</summary>
internal static class SchemaRules
{
    internal static void Check(GraphQLSchema schema, bool allowDirectiveCycles, SchemaErrors errors)
    {
        InterfaceImplementationRule.Check(schema, errors);
        OneOfRule.Check(schema, errors);
        FiniteInputObjectsRule.Check(schema, errors);
        DeprecatedRequiredRule.Check(schema, errors);
        DefaultValuesRule.Check(schema, errors);
        DirectiveUsageRule.Check(schema, errors);
        CostDirectivesRule.Check(schema, errors);
        CacheControlRule.Check(schema, errors);
        if (!allowDirectiveCycles)
        {
            DirectiveCyclesRule.Check(schema, errors);
        }
    }
}
