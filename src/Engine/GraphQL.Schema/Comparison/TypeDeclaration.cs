using GraphQL.Language;

namespace GraphQL.Schema.Comparison;

/// <summary>All that a document says about a type: its definition and its extensions.</summary>
/// <param name="Kind">For messages: <c>an object type</c>.</param>
internal sealed record TypeDeclaration(string Kind)
{
    private readonly List<DirectiveNode> _directives = [];
    private readonly List<string> _interfaces = [];
    private readonly List<string> _members = [];
    private readonly List<FieldDefinitionNode> _fields = [];
    private readonly List<InputValueDefinitionNode> _inputFields = [];
    private readonly List<EnumValueDefinitionNode> _values = [];

    public IReadOnlyList<DirectiveNode> Directives => _directives;

    public IReadOnlyList<string> Interfaces => _interfaces;

    /// <summary>The types of a union.</summary>
    public IReadOnlyList<string> Members => _members;

    public IReadOnlyList<FieldDefinitionNode> Fields => _fields;

    public IReadOnlyList<InputValueDefinitionNode> InputFields => _inputFields;

    public IReadOnlyList<EnumValueDefinitionNode> Values => _values;

    public static IReadOnlyDictionary<string, TypeDeclaration> ReadAll(DocumentNode document)
    {
        var types = new Dictionary<string, TypeDeclaration>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions.OfType<ITypeDefinitionNode>())
        {
            var name = definition.Name.Value;
            if (!types.TryGetValue(name, out var type))
            {
                types.Add(name, type = new TypeDeclaration(KindOf(definition)));
            }

            type.Add(definition);
        }

        return types;
    }

    private static string KindOf(ITypeDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode => "an object type",
        InterfaceTypeDefinitionNode => "an interface",
        UnionTypeDefinitionNode => "a union",
        EnumTypeDefinitionNode => "an enum",
        InputObjectTypeDefinitionNode => "an input object",
        _ => "a scalar",
    };

    private void Add(ITypeDefinitionNode definition)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode type:
                Add(type.Directives, type.Interfaces, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                Add(type.Directives, type.Interfaces, type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                _directives.AddRange(type.Directives);
                _members.AddRange(type.Types.Select(member => member.Name.Value));
                break;
            case EnumTypeDefinitionNode type:
                _directives.AddRange(type.Directives);
                _values.AddRange(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                _directives.AddRange(type.Directives);
                _inputFields.AddRange(type.Fields);
                break;
            case ScalarTypeDefinitionNode type:
                _directives.AddRange(type.Directives);
                break;
        }
    }

    private void Add(IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<FieldDefinitionNode> fields)
    {
        _directives.AddRange(directives);
        _interfaces.AddRange(interfaces.Select(parent => parent.Name.Value));
        _fields.AddRange(fields);
    }
}
