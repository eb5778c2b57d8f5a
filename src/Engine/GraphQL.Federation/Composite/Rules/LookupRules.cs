using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>A lookup finds one entity by its arguments, and may find none.</summary>
internal static class LookupRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        foreach (var field in source.Fields.Where(field => field.Directives.Has(CompositeDirectives.Lookup)))
        {
            if (field.Arguments.Count == 0)
            {
                yield return new SourceSchemaProblem("LOOKUP_MUST_HAVE_ARGUMENTS", field.Coordinate, "It has no argument to find an entity by. Add the fields of a key.");
            }

            if (!field.Type.IsNullable)
            {
                yield return new SourceSchemaProblem(
                    "LOOKUP_RETURNS_NON_NULLABLE_TYPE", field.Coordinate, $"{field.Type} has no way to say that there is no such entity. Make it nullable.");
            }

            if (field.Type.Nullable is ListType)
            {
                yield return new SourceSchemaProblem("LOOKUP_RETURNS_LIST", field.Coordinate, "It returns a list. Return the one entity that the arguments name.");
            }
        }
    }
}
