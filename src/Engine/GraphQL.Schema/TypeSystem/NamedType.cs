using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>The kinds of type that introspection tells apart.</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}

/// <summary>A type with a name. Named types are unique in their schema and compare by reference.</summary>
public abstract class NamedType(string name) : GraphQLType
{
    public string Name { get; } = name;

    public abstract TypeKind Kind { get; }

    public string? Description { get; internal set; }

    /// <summary>The directives written on the definition and its extensions, in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>True for the types every schema has: the five scalars and those of introspection.</summary>
    public bool IsBuiltIn { get; internal init; }

    public sealed override NamedType Named => this;

    /// <summary>Objects, interfaces and unions: types whose fields must select subfields.</summary>
    public bool IsCompositeType => this is ComplexType or UnionType;

    /// <summary>Scalars and enums: types whose fields must not select subfields.</summary>
    public bool IsLeafType => this is ScalarType or EnumType;

    /// <summary>Interfaces and unions.</summary>
    public bool IsAbstractType => this is InterfaceType or UnionType;

    public sealed override string ToString() => Name;
}
