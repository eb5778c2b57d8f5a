namespace GraphQL.Schema;

/// <summary>What <c>@cacheControl</c> says makes sense: a time is not negative, and not said where it is inherited.</summary>
internal static class CacheControlRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        foreach (var (coordinate, _, directives) in DirectiveSites.Of(schema))
        {
            if (CacheControl.Of(directives) is not { MaxAge: { } seconds } hint)
            {
                continue;
            }

            if (seconds < 0)
            {
                errors.Add(coordinate, "the maxAge of @cacheControl is negative. Write 0 for what is not to be kept.");
            }

            if (hint.InheritsMaxAge)
            {
                errors.Add(coordinate, "@cacheControl has a maxAge and inherits one, too. Write one of both.");
            }
        }
    }
}
