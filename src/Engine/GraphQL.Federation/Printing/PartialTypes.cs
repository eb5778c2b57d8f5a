using GraphQL.Language;

namespace GraphQL.Federation;

/// <summary>Leaves fields and arguments out of definitions.</summary>
internal static class PartialTypes
{
    /// <summary>An object or an interface with some of its fields; null where none is left.</summary>
    public static ITypeDefinitionNode? Keep(
        this IComplexTypeDefinitionNode type, Func<FieldDefinitionNode, bool> keepsField, Func<InputValueDefinitionNode, bool> keepsArgument)
    {
        List<FieldDefinitionNode> fields =
        [
            .. type.Fields.Where(keepsField).Select(field => field.Arguments.All(keepsArgument)
                ? field
                : new FieldDefinitionNode(field.Description, field.Name, [.. field.Arguments.Where(keepsArgument)], field.Type, field.Directives)),
        ];
        return fields.Count == 0 ? null : type switch
        {
            ObjectTypeDefinitionNode o => new ObjectTypeDefinitionNode(o.IsExtension, o.Description, o.Name, o.Interfaces, o.Directives, fields),
            InterfaceTypeDefinitionNode i => new InterfaceTypeDefinitionNode(i.IsExtension, i.Description, i.Name, i.Interfaces, i.Directives, fields),
            _ => type,
        };
    }
}
