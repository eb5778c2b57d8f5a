namespace GraphQL.Federation.Composite.Rules;

/// <summary>What an argument requires is written so that it can be read. Whether another schema has it is for the composition to say.</summary>
internal static class RequireRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        foreach (var (field, argument) in source.Arguments)
        {
            if (argument.Directives.Find(CompositeDirectives.Require) is { } directive
                && SelectionMapArgument.Read(directive, "REQUIRE", SourceSchema.CoordinateOf(field, argument), out var problem) is null)
            {
                yield return problem!;
            }
        }
    }
}
