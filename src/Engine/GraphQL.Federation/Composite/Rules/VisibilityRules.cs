using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>What clients see does not lead to what they do not see. What one schema hides, no other one shows.</summary>
internal static class VisibilityRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source) =>
        source.ComplexTypes.Where(IsVisible).SelectMany(type => type.Fields.Where(IsVisible).SelectMany(CheckField).Concat(CheckInterfaces(type)))
            .Concat(source.Types.OfType<InputObjectType>().Where(type => !IsHidden(type.Directives)).SelectMany(CheckInput));

    private static IEnumerable<SourceSchemaProblem> CheckField(FieldDefinition field)
    {
        if (field.Type.Named.Directives.Has(CompositeDirectives.Internal))
        {
            yield return new SourceSchemaProblem(
                "REFERENCE_TO_INTERNAL_TYPE", field.Coordinate, $"{field.Type.Named.Name} is internal. Mark the field @internal, too, or show the type.");
        }

        if (IsHidden(field.Type.Named.Directives))
        {
            yield return Inaccessible(field.Coordinate, field.Type.Named);
        }

        foreach (var argument in field.Arguments.Where(argument => !IsHidden(argument.Directives) && IsHidden(argument.Type.Named.Directives)))
        {
            yield return Inaccessible(SourceSchema.CoordinateOf(field, argument), argument.Type.Named);
        }
    }

    private static IEnumerable<SourceSchemaProblem> CheckInterfaces(ComplexType type) =>
        from parent in type.Interfaces
        where !IsHidden(parent.Directives)
        from promised in parent.Fields
        where !IsHidden(promised.Directives) && type.TryGetField(promised.Name, out var field) && IsHidden(field.Directives)
        select new SourceSchemaProblem(
            "IMPLEMENTED_BY_INACCESSIBLE", $"{type.Name}.{promised.Name}", $"{promised.Coordinate} promises it to clients. Hide that, too, or show this.");

    private static IEnumerable<SourceSchemaProblem> CheckInput(InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (IsHidden(field.Directives))
            {
                if (field.IsRequired)
                {
                    yield return new SourceSchemaProblem(
                        "NON_NULL_INPUT_FIELD_IS_INACCESSIBLE", $"{type.Name}.{field.Name}", "Clients must give it, and do not see it. Show it, make it nullable, or give it a default.");
                }
            }
            else if (IsHidden(field.Type.Named.Directives))
            {
                yield return Inaccessible($"{type.Name}.{field.Name}", field.Type.Named);
            }
        }
    }

    private static SourceSchemaProblem Inaccessible(string coordinate, NamedType type) =>
        new("REFERENCE_TO_INACCESSIBLE_TYPE", coordinate, $"{type.Name} is inaccessible. Mark this @inaccessible, too, or show the type.");

    private static bool IsVisible(ComplexType type) => !IsHidden(type.Directives) && !type.Directives.Has(CompositeDirectives.Internal);

    private static bool IsVisible(FieldDefinition field) => !IsHidden(field.Directives) && !field.Directives.Has(CompositeDirectives.Internal);

    private static bool IsHidden(IReadOnlyList<DirectiveNode> directives) => directives.Has(CompositeDirectives.Inaccessible);
}
