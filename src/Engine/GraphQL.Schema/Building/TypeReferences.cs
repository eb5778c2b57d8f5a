using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>References to types, as written.</summary>
internal static class TypeReferences
{
    /// <summary>The name inside all wrappers.</summary>
    internal static string NamedType(this ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => NamedType(nonNull.Type),
        ListTypeNode list => NamedType(list.Type),
        NamedTypeNode named => named.Name.Value,
        _ => throw new ArgumentException($"A type reference of the kind {node.Kind} is not known.", nameof(node)),
    };
}
