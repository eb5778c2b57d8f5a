using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>A type as written: its definition and the extensions that complete it.</summary>
internal sealed class TypeSource(ITypeDefinitionNode definition, bool isBuiltIn)
{
    private readonly List<ITypeDefinitionNode> _parts = [definition];

    internal string Name => Definition.Name.Value;

    internal ITypeDefinitionNode Definition { get; } = definition;

    internal bool IsBuiltIn { get; } = isBuiltIn;

    /// <summary>The definition and its extensions, all of one kind.</summary>
    internal IReadOnlyList<ITypeDefinitionNode> Parts => _parts;

    internal IReadOnlyList<DirectiveNode> Directives => [.. _parts.SelectMany(p => p.Directives)];

    internal IEnumerable<NamedTypeNode> Interfaces => _parts.OfType<IComplexTypeDefinitionNode>().SelectMany(p => p.Interfaces);

    internal IEnumerable<FieldDefinitionNode> Fields => _parts.OfType<IComplexTypeDefinitionNode>().SelectMany(p => p.Fields);

    internal IEnumerable<NamedTypeNode> Members => _parts.OfType<UnionTypeDefinitionNode>().SelectMany(p => p.Types);

    internal IEnumerable<EnumValueDefinitionNode> Values => _parts.OfType<EnumTypeDefinitionNode>().SelectMany(p => p.Values);

    internal IEnumerable<InputValueDefinitionNode> InputFields =>
        _parts.OfType<InputObjectTypeDefinitionNode>().SelectMany(p => p.Fields);

    /// <summary>Adds an extension; false where it extends another kind of type.</summary>
    internal bool TryExtend(ITypeDefinitionNode extension)
    {
        if (extension.GetType() != Definition.GetType())
        {
            return false;
        }

        _parts.Add(extension);
        return true;
    }
}
