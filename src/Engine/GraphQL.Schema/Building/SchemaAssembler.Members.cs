using GraphQL.Language;

namespace GraphQL.Schema;

/// <content>What types consist of.</content>
internal sealed partial class SchemaAssembler
{
    private void FillType(NamedType type, TypeSource from)
    {
        switch (type)
        {
            case ComplexType complex:
                complex.Interfaces = [.. from.Interfaces.Select(i => (InterfaceType)_types[i.Name.Value])];
                complex.Fields = [.. from.Fields.Select(f => CreateField(complex, f))];
                break;
            case UnionType union:
                union.Types = [.. from.Members.Select(m => (ObjectType)_types[m.Name.Value])];
                break;
            case EnumType enumType:
                enumType.Values = [.. from.Values.Select(CreateEnumValue)];
                break;
            case InputObjectType input:
                input.IsOneOf = SpecifiedDirectives.IsOneOf(from.Directives);
                input.Fields = [.. from.InputFields.Select(CreateInputValue)];
                break;
        }
    }

    private FieldDefinition CreateField(ComplexType type, FieldDefinitionNode node) =>
        new(node.Name.Value, Resolve(node.Type), [.. node.Arguments.Select(CreateInputValue)])
        {
            Description = node.Description?.Value,
            DeprecationReason = SpecifiedDirectives.DeprecationReason(node.Directives),
            Directives = node.Directives,
            DeclaringType = type,
        };

    private InputValueDefinition CreateInputValue(InputValueDefinitionNode node) => new(node.Name.Value, Resolve(node.Type))
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = SpecifiedDirectives.DeprecationReason(node.Directives),
        Directives = node.Directives,
    };

    private static EnumValueDefinition CreateEnumValue(EnumValueDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        DeprecationReason = SpecifiedDirectives.DeprecationReason(node.Directives),
        Directives = node.Directives,
    };

    private GraphQLType Resolve(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        NamedTypeNode named => _types[named.Name.Value],
        _ => throw new ArgumentException($"A type reference of the kind {node.Kind} is not known.", nameof(node)),
    };
}
