namespace GraphQL.Language;

/// <content>Definitions and extensions of the type system.</content>
public abstract partial class SyntaxWalker
{
    protected virtual void VisitSchemaDefinition(SchemaDefinitionNode node)
    {
        VisitOptional(node.Description);
        VisitAll(node.Directives);
        VisitAll(node.OperationTypes);
    }

    protected virtual void VisitOperationTypeDefinition(OperationTypeDefinitionNode node) => Visit(node.Type);

    protected virtual void VisitScalarTypeDefinition(ScalarTypeDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Directives);
    }

    protected virtual void VisitObjectTypeDefinition(ObjectTypeDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Interfaces);
        VisitAll(node.Directives);
        VisitAll(node.Fields);
    }

    protected virtual void VisitFieldDefinition(FieldDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Arguments);
        Visit((SyntaxNode)node.Type);
        VisitAll(node.Directives);
    }

    protected virtual void VisitInputValueDefinition(InputValueDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        Visit((SyntaxNode)node.Type);
        VisitOptional(node.DefaultValue);
        VisitAll(node.Directives);
    }

    protected virtual void VisitInterfaceTypeDefinition(InterfaceTypeDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Interfaces);
        VisitAll(node.Directives);
        VisitAll(node.Fields);
    }

    protected virtual void VisitUnionTypeDefinition(UnionTypeDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Directives);
        VisitAll(node.Types);
    }

    protected virtual void VisitEnumTypeDefinition(EnumTypeDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Directives);
        VisitAll(node.Values);
    }

    protected virtual void VisitEnumValueDefinition(EnumValueDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Directives);
    }

    protected virtual void VisitInputObjectTypeDefinition(InputObjectTypeDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Directives);
        VisitAll(node.Fields);
    }

    protected virtual void VisitDirectiveDefinition(DirectiveDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        VisitAll(node.Arguments);
        VisitAll(node.Locations);
    }
}
