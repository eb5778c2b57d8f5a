using GraphQL.Language;

namespace GraphQL.Schema.Comparison;

/// <summary>Whether another type in a place keeps clients working.</summary>
internal static class TypeCompatibility
{
    /// <summary>Whether what is answered now is always something that could be answered before.</summary>
    public static bool IsSafeForOutput(ITypeNode before, ITypeNode after) => (before, after) switch
    {
        (NonNullTypeNode b, NonNullTypeNode a) => IsSafeForOutput(b.Type, a.Type),
        (NonNullTypeNode, _) => false,
        (_, NonNullTypeNode a) => IsSafeForOutput(before, a.Type),
        (ListTypeNode b, ListTypeNode a) => IsSafeForOutput(b.Type, a.Type),
        (NamedTypeNode b, NamedTypeNode a) => b.Name.Value == a.Name.Value,
        _ => false,
    };

    /// <summary>Whether what could be given before can be given now.</summary>
    public static bool IsSafeForInput(ITypeNode before, ITypeNode after) => (before, after) switch
    {
        (NonNullTypeNode b, NonNullTypeNode a) => IsSafeForInput(b.Type, a.Type),
        (NonNullTypeNode b, _) => IsSafeForInput(b.Type, after),
        (_, NonNullTypeNode) => false,
        (ListTypeNode b, ListTypeNode a) => IsSafeForInput(b.Type, a.Type),
        (NamedTypeNode b, NamedTypeNode a) => b.Name.Value == a.Name.Value,
        _ => false,
    };
}
