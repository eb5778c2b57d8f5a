namespace GraphQL.Schema;

/// <summary>The fields of a OneOf input object are nullable and have no defaults (GraphQL September 2025, §3.10).</summary>
internal static class OneOfRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        foreach (var (coordinate, _, field) in schema.InputFields().Where(f => f.Type.IsOneOf))
        {
            if (!field.Type.IsNullable)
            {
                errors.Add(coordinate, "a field of a OneOf input object must be nullable.");
            }

            if (field.DefaultValue is not null)
            {
                errors.Add(coordinate, "a field of a OneOf input object must not have a default.");
            }
        }
    }
}
