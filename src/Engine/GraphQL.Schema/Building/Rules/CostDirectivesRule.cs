using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// What <c>@cost</c> and <c>@listSize</c> say can be computed with: weights are numbers, sizes are not negative, and the arguments and fields
/// that they name exist and have the types they need. Definitions of one's own that are not shaped like the specification's are left alone.
/// </summary>
internal static class CostDirectivesRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        if (HasArgument(schema, CostDirectives.Cost, CostDirectives.Weight))
        {
            foreach (var (coordinate, _, directives) in DirectiveSites.Of(schema))
            {
                CheckWeight(coordinate, directives, errors);
            }

            CheckInterfaces(schema, errors);
        }

        if (HasArgument(schema, CostDirectives.ListSize, "assumedSize"))
        {
            foreach (var field in schema.Types.OfType<ComplexType>().SelectMany(t => t.Fields))
            {
                if (CostDirectives.Find(field.Directives, CostDirectives.ListSize) is not null)
                {
                    CheckListSize(field, ListSize.Of(field)!, errors);
                }
            }
        }
    }

    private static bool HasArgument(GraphQLSchema schema, string directive, string argument) =>
        schema.TryGetDirective(directive, out var definition) && definition.TryGetArgument(argument, out _);

    private static void CheckWeight(string coordinate, IReadOnlyList<DirectiveNode> directives, SchemaErrors errors)
    {
        // A directive without any weight is another rule's business.
        if (CostDirectives.Find(directives, CostDirectives.Cost) is { Arguments.Count: > 0 } cost && CostDirectives.ReadWeight(cost) is null)
        {
            errors.Add(coordinate, "the weight of @cost is not a number. Write one such as \"2.5\".");
        }
    }

    // The object types' fields run; an interface's costs what the most expensive of them costs.
    private static void CheckInterfaces(GraphQLSchema schema, SchemaErrors errors)
    {
        foreach (var field in schema.Types.OfType<InterfaceType>().SelectMany(t => t.Fields))
        {
            if (CostDirectives.Find(field.Directives, CostDirectives.Cost) is not null)
            {
                errors.Add(field.Coordinate, "@cost must not stand on a field of an interface. Put it on the fields of the object types.");
            }
        }
    }

    private static void CheckListSize(FieldDefinition field, ListSize size, SchemaErrors errors)
    {
        if (size.AssumedSize < 0)
        {
            errors.Add(field.Coordinate, "the assumedSize of @listSize is negative.");
        }

        if (size.SlicingArgumentDefaultValue < 0)
        {
            errors.Add(field.Coordinate, "the slicingArgumentDefaultValue of @listSize is negative.");
        }

        foreach (var name in size.SlicingArguments)
        {
            CheckSlicingArgument(field, name, errors);
        }

        foreach (var name in size.SizedFields)
        {
            CheckSizedField(field, name, errors);
        }

        if (size.SizedFields.Count == 0 && field.Type.Nullable is not ListType)
        {
            errors.Add(
                field.Coordinate, $"@listSize stands on a field that returns no list but \"{field.Type}\". Name the lists below it as sizedFields.");
        }
    }

    private static void CheckSlicingArgument(FieldDefinition field, string name, SchemaErrors errors)
    {
        if (!field.TryGetArgument(name, out var argument))
        {
            errors.Add(
                field.Coordinate,
                $"@listSize names the slicing argument \"{name}\", which the field does not have.",
                NameSuggestions.DidYouMean(name, field.Arguments.Select(a => a.Name)));
        }
        else if (argument.Type.Nullable is not ScalarType { Name: "Int" })
        {
            errors.Add($"{field.Coordinate}({name}:)", $"a slicing argument of @listSize must be an Int, not \"{argument.Type}\".");
        }
    }

    private static void CheckSizedField(FieldDefinition field, string name, SchemaErrors errors)
    {
        if (field.Type.Named is not ComplexType type || !type.TryGetField(name, out var sized))
        {
            errors.Add(
                field.Coordinate,
                $"@listSize names the sized field \"{name}\", which \"{field.Type.Named}\" does not have.",
                NameSuggestions.DidYouMean(name, (field.Type.Named as ComplexType)?.Fields.Select(f => f.Name) ?? []));
        }
        else if (sized.Type.Nullable is not ListType)
        {
            errors.Add(field.Coordinate, $"@listSize names \"{sized.Coordinate}\" as a sized field, which returns no list but \"{sized.Type}\".");
        }
    }
}
