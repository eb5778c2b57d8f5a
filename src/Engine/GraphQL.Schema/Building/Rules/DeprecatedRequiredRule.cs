namespace GraphQL.Schema;

/// <summary>What must be given cannot be deprecated: nobody could stop using it (GraphQL September 2025, §3.13.3).</summary>
internal static class DeprecatedRequiredRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        foreach (var (coordinate, argument) in schema.Arguments())
        {
            Check(coordinate, argument, "argument", errors);
        }

        foreach (var (coordinate, _, field) in schema.InputFields())
        {
            Check(coordinate, field, "input field", errors);
        }
    }

    private static void Check(string coordinate, InputValueDefinition value, string what, SchemaErrors errors)
    {
        if (value.IsRequired && value.DeprecationReason is not null)
        {
            errors.Add(coordinate, $"a required {what} cannot be deprecated. Make it nullable or give it a default first.");
        }
    }
}
