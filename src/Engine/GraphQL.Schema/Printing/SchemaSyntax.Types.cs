using GraphQL.Language;

namespace GraphQL.Schema;

/// <content>Types.</content>
internal static partial class SchemaSyntax
{
    internal static ITypeDefinitionNode ToSyntax(NamedType type) => type switch
    {
        ScalarType scalar => ToSyntax(scalar),
        ObjectType => new ObjectTypeDefinitionNode(
            isExtension: false, Description(type.Description), Name(type.Name), Interfaces(type), type.Directives, Fields(type)),
        InterfaceType => new InterfaceTypeDefinitionNode(
            isExtension: false, Description(type.Description), Name(type.Name), Interfaces(type), type.Directives, Fields(type)),
        UnionType union => new UnionTypeDefinitionNode(
            isExtension: false, Description(type.Description), Name(type.Name), type.Directives, [.. union.Types.Select(Reference)]),
        EnumType enumType => new EnumTypeDefinitionNode(
            isExtension: false, Description(type.Description), Name(type.Name), type.Directives, [.. enumType.Values.Select(ToSyntax)]),
        InputObjectType input => new InputObjectTypeDefinitionNode(
            isExtension: false, Description(type.Description), Name(type.Name), type.Directives, [.. input.Fields.Select(ToSyntax)]),
        _ => throw new ArgumentException($"A type of the kind {type.Kind} has no definition.", nameof(type)),
    };

    /// <summary>A built-in scalar is not defined by a document, only completed by one.</summary>
    private static ScalarTypeDefinitionNode ToSyntax(ScalarType scalar)
    {
        var directives = scalar.Directives;
        if (scalar.SpecifiedByUrl is { } url && SpecifiedDirectives.SpecifiedByUrl(directives) is null)
        {
            directives = [.. directives, SpecifiedBy(url)];
        }

        var isExtension = scalar.IsBuiltIn && directives.Count > 0;
        return new ScalarTypeDefinitionNode(
            isExtension, isExtension ? null : Description(scalar.Description), Name(scalar.Name), directives);
    }

    private static DirectiveNode SpecifiedBy(string url) =>
        new(Name("specifiedBy"), [new ArgumentNode(Name("url"), new StringValueNode(url))]);

    private static NamedTypeNode[] Interfaces(NamedType type) => [.. ((ComplexType)type).Interfaces.Select(Reference)];

    private static FieldDefinitionNode[] Fields(NamedType type) => [.. ((ComplexType)type).Fields.Select(ToSyntax)];

    private static FieldDefinitionNode ToSyntax(FieldDefinition field) => new(
        Description(field.Description),
        Name(field.Name),
        [.. field.Arguments.Select(ToSyntax)],
        ToSyntax(field.Type),
        field.Directives);

    private static EnumValueDefinitionNode ToSyntax(EnumValueDefinition value) =>
        new(Description(value.Description), Name(value.Name), value.Directives);
}
