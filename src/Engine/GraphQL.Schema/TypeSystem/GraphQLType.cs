namespace GraphQL.Schema;

/// <summary>Any type a field, an argument or a variable can have: a named type, or a list or non-null wrapper.</summary>
public abstract class GraphQLType
{
    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>False only for <see cref="NonNullType"/>.</summary>
    public bool IsNullable => this is not NonNullType;

    /// <summary>This type without an outer non-null wrapper.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Scalars, enums and input objects: what arguments and variables may have.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Everything but input objects: what fields may return.</summary>
    public bool IsOutputType => Named is not InputObjectType;
}

/// <summary><c>[OfType]</c>.</summary>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType;

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"[{OfType}]";
}

/// <summary><c>OfType!</c>.</summary>
public sealed class NonNullType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The wrapped type; never itself non-null.</summary>
    public GraphQLType OfType { get; } =
        ofType is NonNullType ? throw new ArgumentException("A non-null type cannot wrap a non-null type.", nameof(ofType)) : ofType;

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"{OfType}!";
}
