namespace GraphQL.Schema;

/// <summary>
/// Every input object can be written down: none needs another of its own kind inside, and so on without end (GraphQL September 2025,
/// §3.10, "Circular References"). The same is asked of OneOf input objects, of which some field must lead to an end.
/// </summary>
internal static class FiniteInputObjectsRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        var endless = FindEndless(schema);
        var reported = new HashSet<InputObjectType>();
        foreach (var type in schema.Types.OfType<InputObjectType>().Where(endless.Contains))
        {
            Report(type, endless, reported, errors);
        }
    }

    /// <summary>What is left when all types are taken away that need only what was taken away before them.</summary>
    private static HashSet<InputObjectType> FindEndless(GraphQLSchema schema)
    {
        var endless = schema.Types.OfType<InputObjectType>().ToHashSet();
        while (endless.RemoveWhere(t => IsFinite(t, endless)) > 0)
        {
            // Each round may make others finite.
        }

        return endless;
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> endless) =>
        type.IsOneOf ? type.Fields.Any(f => Needs(f, type, endless) is null) : type.Fields.All(f => Needs(f, type, endless) is null);

    /// <summary>The endless type that a value of the field contains; null where it can do without.</summary>
    private static InputObjectType? Needs(InputValueDefinition field, InputObjectType owner, HashSet<InputObjectType> endless)
    {
        var isNeeded = owner.IsOneOf || field.Type is NonNullType;
        return isNeeded && field.Type.Nullable is InputObjectType input && endless.Contains(input) ? input : null;
    }

    private static void Report(
        InputObjectType start, HashSet<InputObjectType> endless, HashSet<InputObjectType> reported, SchemaErrors errors)
    {
        var types = new List<InputObjectType>();
        var path = new List<string>();
        for (var type = start; !types.Contains(type);)
        {
            if (reported.Contains(type))
            {
                return;
            }

            types.Add(type);
            var field = type.Fields.First(f => Needs(f, type, endless) is not null);
            path.Add($"{type.Name}.{field.Name}");
            type = Needs(field, type, endless)!;
            if (types.IndexOf(type) is >= 0 and var first)
            {
                reported.UnionWith(types);
                var circle = string.Join(" → ", path.Skip(first));
                errors.Add(
                    types[first].Name,
                    $"no value of it has an end, because it contains itself by {circle}. Make one of these nullable or a list.");
            }
        }
    }
}
