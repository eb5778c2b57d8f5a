using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Changes directives in definitions, or leaves them out.</summary>
/// <param name="rewrite">What a use of a directive becomes; null leaves it out.</param>
/// <param name="keepsDefinition">Whether the definition of a directive of this name stays.</param>
internal sealed class DirectiveRewriting(Func<DirectiveNode, DirectiveNode?> rewrite, Func<string, bool> keepsDefinition)
{
    public IDefinitionNode? Rewrite(IDefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => keepsDefinition(directive.Name.Value) ? directive : null,
        SchemaDefinitionNode s => new SchemaDefinitionNode(s.IsExtension, s.Description, Rewrite(s.Directives), s.OperationTypes),
        ITypeDefinitionNode type => Rewrite(type),
        _ => definition,
    };

    private ITypeDefinitionNode Rewrite(ITypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode t => new ObjectTypeDefinitionNode(
            t.IsExtension, t.Description, t.Name, t.Interfaces, Rewrite(t.Directives), Rewrite(t.Fields)),
        InterfaceTypeDefinitionNode t => new InterfaceTypeDefinitionNode(
            t.IsExtension, t.Description, t.Name, t.Interfaces, Rewrite(t.Directives), Rewrite(t.Fields)),
        InputObjectTypeDefinitionNode t => new InputObjectTypeDefinitionNode(
            t.IsExtension, t.Description, t.Name, Rewrite(t.Directives), Rewrite(t.Fields)),
        UnionTypeDefinitionNode t => new UnionTypeDefinitionNode(t.IsExtension, t.Description, t.Name, Rewrite(t.Directives), t.Types),
        EnumTypeDefinitionNode t => new EnumTypeDefinitionNode(t.IsExtension, t.Description, t.Name, Rewrite(t.Directives), Rewrite(t.Values)),
        ScalarTypeDefinitionNode t => new ScalarTypeDefinitionNode(t.IsExtension, t.Description, t.Name, Rewrite(t.Directives)),
        _ => type,
    };

    private FieldDefinitionNode[] Rewrite(IReadOnlyList<FieldDefinitionNode> fields) =>
        [.. fields.Select(f => new FieldDefinitionNode(f.Description, f.Name, Rewrite(f.Arguments), f.Type, Rewrite(f.Directives)))];

    private InputValueDefinitionNode[] Rewrite(IReadOnlyList<InputValueDefinitionNode> values) =>
        [.. values.Select(v => new InputValueDefinitionNode(v.Description, v.Name, v.Type, v.DefaultValue, Rewrite(v.Directives)))];

    private EnumValueDefinitionNode[] Rewrite(IReadOnlyList<EnumValueDefinitionNode> values) =>
        [.. values.Select(v => new EnumValueDefinitionNode(v.Description, v.Name, Rewrite(v.Directives)))];

    private DirectiveNode[] Rewrite(IReadOnlyList<DirectiveNode> directives) => [.. directives.Select(rewrite).OfType<DirectiveNode>()];
}
