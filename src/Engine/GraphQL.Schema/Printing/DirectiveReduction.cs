using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Leaves directives out of definitions, with every use of them.</summary>
/// <param name="keeps">Whether a directive of this name stays.</param>
internal sealed class DirectiveReduction(Func<string, bool> keeps)
{
    public IDefinitionNode? Reduce(IDefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => keeps(directive.Name.Value) ? directive : null,
        ITypeDefinitionNode type => Reduce(type),
        _ => definition,
    };

    private ITypeDefinitionNode Reduce(ITypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode t => new ObjectTypeDefinitionNode(
            t.IsExtension, t.Description, t.Name, t.Interfaces, Keep(t.Directives), Reduce(t.Fields)),
        InterfaceTypeDefinitionNode t => new InterfaceTypeDefinitionNode(
            t.IsExtension, t.Description, t.Name, t.Interfaces, Keep(t.Directives), Reduce(t.Fields)),
        InputObjectTypeDefinitionNode t => new InputObjectTypeDefinitionNode(
            t.IsExtension, t.Description, t.Name, Keep(t.Directives), Reduce(t.Fields)),
        EnumTypeDefinitionNode t => new EnumTypeDefinitionNode(t.IsExtension, t.Description, t.Name, Keep(t.Directives), t.Values),
        ScalarTypeDefinitionNode t => new ScalarTypeDefinitionNode(t.IsExtension, t.Description, t.Name, Keep(t.Directives)),
        _ => type,
    };

    private FieldDefinitionNode[] Reduce(IReadOnlyList<FieldDefinitionNode> fields) =>
        [.. fields.Select(f => new FieldDefinitionNode(f.Description, f.Name, Reduce(f.Arguments), f.Type, Keep(f.Directives)))];

    private InputValueDefinitionNode[] Reduce(IReadOnlyList<InputValueDefinitionNode> values) =>
        [.. values.Select(v => new InputValueDefinitionNode(v.Description, v.Name, v.Type, v.DefaultValue, Keep(v.Directives)))];

    private DirectiveNode[] Keep(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(d => keeps(d.Name.Value))];
}
