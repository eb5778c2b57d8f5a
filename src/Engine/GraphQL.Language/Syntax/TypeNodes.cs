namespace GraphQL.Language;

/// <summary>A reference to a type, as written.</summary>
public interface ITypeNode
{
    SyntaxKind Kind { get; }

    Location Location { get; }
}

/// <summary>A type that may stand inside <c>!</c>.</summary>
public interface INullableTypeNode : ITypeNode;

/// <summary><c>Name</c>.</summary>
public sealed class NamedTypeNode(NameNode name, Location location = default)
    : SyntaxNode(SyntaxKind.NamedType, location), INullableTypeNode
{
    public NameNode Name { get; } = name;
}

/// <summary><c>[Type]</c>.</summary>
public sealed class ListTypeNode(ITypeNode type, Location location = default)
    : SyntaxNode(SyntaxKind.ListType, location), INullableTypeNode
{
    public ITypeNode Type { get; } = type;
}

/// <summary><c>Type!</c>.</summary>
public sealed class NonNullTypeNode(INullableTypeNode type, Location location = default)
    : SyntaxNode(SyntaxKind.NonNullType, location), ITypeNode
{
    public INullableTypeNode Type { get; } = type;
}
