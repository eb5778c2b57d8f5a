namespace GraphQL.Schema;

/// <summary>A directive's locations are those the specification knows, each once (§3.13).</summary>
internal static class DirectiveLocationsRule
{
    internal static void Check(SchemaSource source, SchemaErrors errors)
    {
        source.TryGetType("__DirectiveLocation", out var known);
        var names = known!.Values.Select(v => v.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var directive in source.Directives)
        {
            foreach (var location in directive.Locations.GroupBy(l => l.Value, StringComparer.Ordinal))
            {
                var coordinate = $"@{directive.Name.Value}";
                if (!names.Contains(location.Key))
                {
                    errors.Add(coordinate, $"\"{location.Key}\" is no location.", NameSuggestions.DidYouMean(location.Key, names));
                }
                else if (location.Skip(1).Any())
                {
                    errors.Add(coordinate, $"the location {location.Key} is listed more than once.");
                }
            }
        }
    }
}
