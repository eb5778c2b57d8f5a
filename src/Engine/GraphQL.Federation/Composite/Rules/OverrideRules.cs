using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>A field is taken over from another schema, by an object.</summary>
internal static class OverrideRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        foreach (var field in source.Fields)
        {
            if (field.Directives.Find(CompositeDirectives.Override) is not { } directive)
            {
                continue;
            }

            if (field.DeclaringType is InterfaceType)
            {
                yield return new SourceSchemaProblem("OVERRIDE_ON_INTERFACE", field.Coordinate, "An interface resolves nothing. Put @override on the fields of its objects.");
            }

            if (source.Name is { } name && directive.Argument("from") is StringValueNode from && from.Value == name)
            {
                yield return new SourceSchemaProblem("OVERRIDE_FROM_SELF", field.Coordinate, $"\"{name}\" is this schema. Name the one that had the field.");
            }
        }
    }
}
