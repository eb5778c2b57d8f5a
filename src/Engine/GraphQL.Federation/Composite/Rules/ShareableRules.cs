using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>Only fields that are resolved, and not those of subscriptions, can come from several schemas.</summary>
internal static class ShareableRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source) => source.Fields
        .Where(field => IsShared(field) && (field.DeclaringType is InterfaceType || ReferenceEquals(field.DeclaringType, source.Schema.SubscriptionType)))
        .Select(field => new SourceSchemaProblem(
            "INVALID_SHAREABLE_USAGE", field.Coordinate, "Fields of interfaces and of subscriptions cannot be shared. Take @shareable away."));

    private static bool IsShared(FieldDefinition field) =>
        field.Directives.Has(CompositeDirectives.Shareable) || (field.DeclaringType is ObjectType type && type.Directives.Has(CompositeDirectives.Shareable));
}
