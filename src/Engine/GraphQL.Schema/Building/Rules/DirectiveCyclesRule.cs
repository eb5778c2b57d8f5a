using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// No directive is used on its own arguments, or on the types they have, however far away (GraphQL September 2025, §3.13).
/// </summary>
internal static class DirectiveCyclesRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        foreach (var directive in schema.Directives.Where(d => Reaches(schema, d)))
        {
            errors.Add($"@{directive.Name}", "the definition uses the directive itself, directly or by the types of its arguments.");
        }
    }

    private static bool Reaches(GraphQLSchema schema, DirectiveDefinition start)
    {
        var seen = new HashSet<object>();
        var next = new Stack<object>([start]);
        while (next.TryPop(out var element))
        {
            foreach (var used in Uses(schema, element))
            {
                if (ReferenceEquals(used, start))
                {
                    return true;
                }

                if (seen.Add(used))
                {
                    next.Push(used);
                }
            }
        }

        return false;
    }

    private static IEnumerable<object> Uses(GraphQLSchema schema, object element) => element switch
    {
        DirectiveDefinition directive => directive.Arguments.SelectMany(a => Uses(schema, a)),
        InputObjectType input => Applied(schema, input.Directives).Concat(input.Fields.SelectMany(f => Uses(schema, f))),
        EnumType type => Applied(schema, [.. type.Directives, .. type.Values.SelectMany(v => v.Directives)]),
        NamedType type => Applied(schema, type.Directives),
        InputValueDefinition value => Applied(schema, value.Directives).Append(value.Type.Named),
        _ => [],
    };

    private static IEnumerable<object> Applied(GraphQLSchema schema, IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var node in directives)
        {
            if (schema.TryGetDirective(node.Name.Value, out var definition))
            {
                yield return definition;
            }
        }
    }
}
