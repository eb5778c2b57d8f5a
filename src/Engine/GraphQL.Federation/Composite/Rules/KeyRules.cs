using GraphQL.Federation.Composite.Selections;
using GraphQL.Federation.Definitions;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Rules;

/// <summary>A key is made of fields that the type has, and that have one plain value.</summary>
internal static class KeyRules
{
    public static IEnumerable<SourceSchemaProblem> Check(SourceSchema source)
    {
        foreach (var type in source.ComplexTypes)
        {
            foreach (var key in type.Directives.Where(directive => directive.Name.Value == MachineryNames.Key))
            {
                var problems = FieldSetArgument.Read(key, "KEY", type.Name, out var problem) is { } selection ? Check(type, type, selection) : [problem!];
                foreach (var found in problems)
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<SourceSchemaProblem> Check(ComplexType entity, ComplexType type, SelectionSetNode selection) =>
        selection.Selections.SelectMany(node => Check(entity, type, node));

    private static IEnumerable<SourceSchemaProblem> Check(ComplexType entity, ComplexType type, ISelectionNode node)
    {
        if (node is not FieldNode { Alias: null } selected)
        {
            return [Invalid("A key has an alias or a fragment. Name fields only.")];
        }

        if (!type.TryGetField(selected.Name.Value, out var field))
        {
            return [Invalid($"A key names \"{selected.Name.Value}\", which {type.Name} does not have.")];
        }

        if (field.Directives.Has(CompositeDirectives.Internal))
        {
            return [Invalid($"A key names {field.Coordinate}, which is internal: it means nothing to other schemas.")];
        }

        if (ConstantArguments.Check(field, selected.Arguments) is { } wrong)
        {
            return [new SourceSchemaProblem("KEY_INVALID_ARGUMENTS", entity.Name, $"In a key, {wrong}.")];
        }

        return (field.Type.Nullable, selected.SelectionSet) switch
        {
            (ListType or InterfaceType or UnionType, _) =>
                [new SourceSchemaProblem("KEY_FIELDS_SELECT_INVALID_TYPE", entity.Name, $"A key names {field.Coordinate}, which is {field.Type}: neither a plain value nor one object.")],
            (ObjectType below, { } selection) => Check(entity, below, selection),
            (ObjectType, null) => [Invalid($"A key names the object {field.Coordinate}. Name the fields of it in braces.")],
            (_, { }) => [Invalid($"A key asks for fields of {field.Coordinate}, which has none.")],
            _ => [],
        };

        SourceSchemaProblem Invalid(string message) => new("KEY_INVALID_FIELDS", entity.Name, message);
    }
}
