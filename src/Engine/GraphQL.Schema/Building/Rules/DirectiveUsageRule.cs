using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Directives in a schema are defined, stand where they may, as often as they may, and have the arguments they need (GraphQL September
/// 2025, §3.13 and §5.7).
/// </summary>
internal static class DirectiveUsageRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        foreach (var (coordinate, location, directives) in DirectiveSites.Of(schema))
        {
            foreach (var use in directives.GroupBy(d => d.Name.Value, StringComparer.Ordinal))
            {
                Check(schema, coordinate, location, [.. use], errors);
            }
        }
    }

    private static void Check(GraphQLSchema schema, string coordinate, string location, DirectiveNode[] uses, SchemaErrors errors)
    {
        var name = uses[0].Name.Value;
        if (!schema.TryGetDirective(name, out var directive))
        {
            var suggestion = NameSuggestions.DidYouMean($"@{name}", schema.Directives.Select(d => $"@{d.Name}"));
            errors.Add(coordinate, $"the directive \"@{name}\" is not defined.", suggestion);
            return;
        }

        if (!directive.Locations.Contains(location, StringComparer.Ordinal))
        {
            var locations = string.Join(", ", directive.Locations);
            errors.Add(coordinate, $"the directive \"@{name}\" may not be used on {location}, only on {locations}.");
        }

        if (uses.Length > 1 && !directive.IsRepeatable)
        {
            errors.Add(coordinate, $"the directive \"@{name}\" may be used only once here.");
        }

        foreach (var use in uses)
        {
            CheckArguments(directive, coordinate, use, errors);
        }
    }

    private static void CheckArguments(DirectiveDefinition directive, string coordinate, DirectiveNode use, SchemaErrors errors)
    {
        foreach (var given in use.Arguments.GroupBy(a => a.Name.Value, StringComparer.Ordinal))
        {
            if (given.Skip(1).Any())
            {
                errors.Add(coordinate, $"the argument \"@{directive.Name}({given.Key}:)\" is given more than once.");
            }

            if (directive.TryGetArgument(given.Key, out var argument))
            {
                CheckValue(directive, argument, coordinate, given.First().Value, errors);
            }
            else
            {
                ReportUnknown(directive, coordinate, given.Key, errors);
            }
        }

        foreach (var missing in directive.Arguments.Where(d => d.IsRequired && !use.Arguments.Any(a => a.Name.Value == d.Name)))
        {
            errors.Add(coordinate, $"the required argument \"@{directive.Name}({missing.Name}:)\" is missing.");
        }
    }

    private static void ReportUnknown(DirectiveDefinition directive, string coordinate, string name, SchemaErrors errors)
    {
        var suggestion = NameSuggestions.DidYouMean(name, directive.Arguments.Select(a => a.Name));
        errors.Add(coordinate, $"the directive \"@{directive.Name}\" has no argument \"{name}\".", suggestion);
    }

    private static void CheckValue(
        DirectiveDefinition directive, InputValueDefinition argument, string coordinate, IValueNode value, SchemaErrors errors)
    {
        var wrong = new List<InputCoercionError>();
        InputCoercion.TryCoerceLiteral(value, argument.Type, variables: null, wrong, out _);
        foreach (var error in wrong)
        {
            errors.Add(coordinate, $"the argument \"@{directive.Name}({argument.Name}:)\" is not valid. {error.Message}", error.Suggestion);
        }
    }
}
