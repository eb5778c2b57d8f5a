using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>A field provides external fields of the object that it returns.</summary>
internal static class ProvidesRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        foreach (var field in source.Fields)
        {
            if (field.Directives.Find(CompositeDirectives.Provides) is not { } directive)
            {
                continue;
            }

            var selection = FieldSetArgument.Read(directive, "PROVIDES", field.Coordinate, out var problem);
            var problems = problem is not null ? [problem]
                : field.Type.Named is not ComplexType type
                    ? [new SourceSchemaProblem("PROVIDES_ON_NON_COMPOSITE_FIELD", field.Coordinate, $"It returns {field.Type}, which has no fields to provide. Take @provides away.")]
                : Check(source, field, type, selection!, isExternal: false);
            foreach (var found in problems)
            {
                yield return found;
            }
        }
    }

    // What is below an external field is external with it.
    private static IEnumerable<SourceSchemaProblem> Check(SourceSchema source, FieldDefinition providing, NamedType type, SelectionSetNode selection, bool isExternal) =>
        selection.Selections.SelectMany(node => node switch
        {
            FieldNode selected => Check(source, providing, type, selected, isExternal),
            InlineFragmentNode fragment => fragment.TypeCondition is not { } condition ? Check(source, providing, type, fragment.SelectionSet, isExternal)
                : source.Schema.TryGetType(condition.Name.Value, out var narrower) && source.Schema.GetPossibleTypes(narrower).Intersect(source.Schema.GetPossibleTypes(type)).Any()
                    ? Check(source, providing, narrower, fragment.SelectionSet, isExternal)
                    : [Invalid(providing, $"\"{condition.Name.Value}\" is no type that {type.Name} can be.")],
            _ => [Invalid(providing, "A named fragment has no definition here. Write its fields.")],
        });

    private static IEnumerable<SourceSchemaProblem> Check(SourceSchema source, FieldDefinition providing, NamedType type, FieldNode selected, bool isExternal)
    {
        if (type is not ComplexType complex || !complex.TryGetField(selected.Name.Value, out var field))
        {
            return [Invalid(providing, $"It provides \"{selected.Name.Value}\", which {type.Name} does not have.")];
        }

        if (field.Arguments.Count > 0)
        {
            return [new SourceSchemaProblem("PROVIDES_FIELDS_HAS_ARGUMENTS", providing.Coordinate, $"It provides {field.Coordinate}, whose value depends on arguments.")];
        }

        isExternal |= field.Directives.Has(CompositeDirectives.External);
        if (selected.SelectionSet is { } below && field.Type.Named.IsCompositeType)
        {
            return Check(source, providing, field.Type.Named, below, isExternal);
        }

        return (selected.SelectionSet, field.Type.Named.IsCompositeType, isExternal) switch
        {
            (not null, _, _) => [Invalid(providing, $"It provides fields of {field.Coordinate}, which has none.")],
            (null, true, _) => [Invalid(providing, $"It provides the object {field.Coordinate}. Name the fields of it in braces.")],
            (null, false, true) => [],
            _ => [new SourceSchemaProblem(
                "PROVIDES_FIELDS_MISSING_EXTERNAL", providing.Coordinate,
                $"It provides {field.Coordinate}, which this schema has everywhere. Mark that @external, or provide less.")],
        };
    }

    private static SourceSchemaProblem Invalid(FieldDefinition providing, string message) => new("PROVIDES_INVALID_FIELDS", providing.Coordinate, message);
}
