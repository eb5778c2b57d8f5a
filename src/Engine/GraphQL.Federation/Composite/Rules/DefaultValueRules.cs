using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>Defaults that clients see have no value that they do not see.</summary>
internal static class DefaultValueRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        var values = source.Arguments.Select(pair => (Coordinate: SourceSchema.CoordinateOf(pair.Field, pair.Argument), Value: pair.Argument))
            .Concat(source.Types.OfType<InputObjectType>().SelectMany(type => type.Fields.Select(field => ($"{type.Name}.{field.Name}", field))));
        foreach (var (coordinate, value) in values)
        {
            if (value.DefaultValue is { } given && !value.Directives.Has(CompositeDirectives.Inaccessible) && HiddenIn(given, value.Type) is { } hidden)
            {
                yield return new SourceSchemaProblem("ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE", coordinate, $"Its default has {hidden}, which is inaccessible. Choose another, or show the value.");
            }
        }
    }

    private static string? HiddenIn(IValueNode value, GraphQLType type) => (value, type.Nullable) switch
    {
        (EnumValueNode given, EnumType named) =>
            named.TryGetValue(given.Value, out var known) && known.Directives.Has(CompositeDirectives.Inaccessible) ? $"{named.Name}.{known.Name}" : null,
        (ListValueNode list, ListType of) => list.Items.Select(item => HiddenIn(item, of.OfType)).FirstOrDefault(found => found is not null),
        (_, ListType of) => HiddenIn(value, of.OfType),
        (ObjectValueNode fields, InputObjectType input) => fields.Fields
            .Select(field => input.TryGetField(field.Name.Value, out var definition) ? HiddenIn(field.Value, definition.Type) : null)
            .FirstOrDefault(found => found is not null),
        _ => null,
    };
}
