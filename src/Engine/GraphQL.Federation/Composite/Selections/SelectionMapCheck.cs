using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Selections;

/// <summary>Whether a field selection map finds what an argument needs (Composite Schemas, appendix A: validation).</summary>
/// <param name="schema">The source schema.</param>
internal sealed class SelectionMapCheck(GraphQLSchema schema)
{
    /// <summary>What is wrong with a map; null where it is right.</summary>
    /// <param name="scope">The type whose fields it names.</param>
    /// <param name="expected">The argument's type. Nulls are nobody's mistake: an object without the value is not found by it.</param>
    public string? Check(SelectedValue value, NamedType scope, GraphQLType expected) =>
        value.Alternatives.Select(entry => Check(entry, scope, expected)).FirstOrDefault(problem => problem is not null);

    private string? Check(SelectedEntry entry, NamedType scope, GraphQLType expected)
    {
        GraphQLType current = scope;
        for (var i = 0; i < entry.Path.Count; i++)
        {
            if (Step(entry.Path[i], current, out var next) is { } problem)
            {
                return problem;
            }

            current = next!;
        }

        return entry switch
        {
            { Object: { } fields } => CheckObject(fields, current, expected),
            { Element: { } element } => CheckElement(element, current, expected),
            _ => CheckLeaf(entry, current, expected),
        };
    }

    private string? Step(PathSegment segment, GraphQLType from, out GraphQLType? next)
    {
        next = null;
        if (from.Nullable is not NamedType type)
        {
            return $"\"{segment.Field.Name.Value}\" is asked of a list; write its elements in brackets";
        }

        if (segment.OnType is { } name)
        {
            if (!schema.TryGetType(name, out var narrower) || !schema.GetPossibleTypes(narrower).Intersect(schema.GetPossibleTypes(type)).Any())
            {
                return $"\"<{name}>\" is no type that {type.Name} can be";
            }

            type = narrower;
        }

        if (type is not ComplexType complex || !complex.TryGetField(segment.Field.Name.Value, out var field))
        {
            return $"{type.Name} has no field \"{segment.Field.Name.Value}\"";
        }

        if (field.Directives.Has(CompositeDirectives.Internal))
        {
            return $"{field.Coordinate} is internal to this schema";
        }

        next = field.Type;
        return ConstantArguments.Check(field, segment.Field.Arguments);
    }

    private static string? CheckLeaf(SelectedEntry entry, GraphQLType found, GraphQLType expected)
    {
        var name = entry.Path[^1].Field.Name.Value;
        return !found.Named.IsLeafType ? $"\"{name}\" is an object, of which the fields must be named"
            : !IsSame(found.Nullable, expected.Nullable) ? $"\"{name}\" is {found} where {expected} is needed"
            : null;
    }

    private string? CheckObject(IReadOnlyList<SelectedField> fields, GraphQLType scope, GraphQLType expected)
    {
        if (scope.Nullable is not NamedType { IsCompositeType: true } composite)
        {
            return $"fields are asked of {scope}, which is no object; write the elements of a list in brackets";
        }

        if (expected.Nullable is not InputObjectType input)
        {
            return $"an object is written where {expected} is needed";
        }

        var names = fields.Select(field => field.Name).ToList();
        if (names.Find(name => names.IndexOf(name) != names.LastIndexOf(name)) is { } twice)
        {
            return $"the field \"{twice}\" is written twice";
        }

        if (input.IsOneOf && names.Count != 1)
        {
            return $"{input.Name} takes one of its fields at a time; write the others as alternatives";
        }

        if (input.Fields.FirstOrDefault(field => field.IsRequired && !names.Contains(field.Name)) is { } required)
        {
            return $"the field \"{required.Name}\" of {input.Name} is missing";
        }

        return fields.Select(field => input.TryGetField(field.Name, out var definition)
            ? Check(field.Value, composite, definition.Type)
            : $"{input.Name} has no field \"{field.Name}\"").FirstOrDefault(problem => problem is not null);
    }

    // Each list is gone into by brackets of its own.
    private string? CheckElement(SelectedValue element, GraphQLType found, GraphQLType expected)
    {
        if (found.Nullable is not ListType list)
        {
            return $"brackets are written around elements of {found}, which is no list";
        }

        if (expected.Nullable is not ListType wanted)
        {
            return $"a list is written where {expected} is needed";
        }

        return list.OfType.Nullable is NamedType named ? Check(element, named, wanted.OfType)
            : element.Alternatives is [{ Path.Count: 0, Element: { } inner }] ? CheckElement(inner, list.OfType, wanted.OfType)
            : $"elements of {list} are lists; write brackets within the brackets";
    }

    private static bool IsSame(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (ListType one, ListType other) => IsSame(one.OfType.Nullable, other.OfType.Nullable),
        _ => ReferenceEquals(left, right),
    };
}
