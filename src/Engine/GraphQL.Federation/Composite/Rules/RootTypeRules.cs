using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>The root types have the same names in all source schemas.</summary>
internal static class RootTypeRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        var schema = source.Schema;
        (ObjectType? Root, string Name, string Code)[] roots =
        [
            (schema.QueryType, "Query", "ROOT_QUERY_USED"),
            (schema.MutationType, "Mutation", "ROOT_MUTATION_USED"),
            (schema.SubscriptionType, "Subscription", "ROOT_SUBSCRIPTION_USED"),
        ];
        foreach (var (root, name, code) in roots)
        {
            if (root is null ? schema.TryGetType(name, out _) : root.Name != name)
            {
                yield return new SourceSchemaProblem(code, root?.Name ?? name, $"The root type is called {name}, and no other type is.");
            }
        }

        if (schema.QueryType is { } query && query.Directives.Has(CompositeDirectives.Inaccessible))
        {
            yield return new SourceSchemaProblem(
                "QUERY_ROOT_TYPE_INACCESSIBLE", query.Name, "Gateways enter by the query root. Take @inaccessible away, or hide single fields.");
        }
    }
}
