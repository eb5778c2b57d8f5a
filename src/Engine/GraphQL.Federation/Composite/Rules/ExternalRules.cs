using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>An external field is there for something, and nothing is said of it as of a field of this schema.</summary>
internal static class ExternalRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        var references = new FieldReferences(source);
        return source.Fields.Where(field => field.Directives.Has(CompositeDirectives.External)).SelectMany(field => Check(field, references));
    }

    private static IEnumerable<SourceSchemaProblem> Check(FieldDefinition field, FieldReferences references)
    {
        if (field.DeclaringType is InterfaceType)
        {
            yield return new SourceSchemaProblem("EXTERNAL_ON_INTERFACE", field.Coordinate, "An interface resolves nothing. Put @external on the fields of its objects.");
        }
        else if (!references.Contains(field))
        {
            yield return new SourceSchemaProblem(
                "EXTERNAL_UNUSED", field.Coordinate, "No key, no @provides and no @require of this schema names it. Take the field away, or @external.");
        }

        if (field.Directives.Has(CompositeDirectives.Override))
        {
            yield return Collision("OVERRIDE", "@override takes it over. Take one of the two away.");
        }

        if (field.Directives.Has(CompositeDirectives.Provides))
        {
            yield return Collision("PROVIDES", "@provides is for fields that are resolved here. Take one of the two away.");
        }

        if (field.Arguments.Any(argument => argument.Directives.Has(CompositeDirectives.Require)))
        {
            yield return Collision("REQUIRE", "@require is for fields that are resolved here. Take one of the two away.");
        }

        SourceSchemaProblem Collision(string with, string message) => new($"EXTERNAL_{with}_COLLISION", field.Coordinate, $"Another schema resolves it, and {message}");
    }
}
