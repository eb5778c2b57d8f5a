namespace GraphQL.Schema;

/// <summary>How types relate to each other.</summary>
public static class TypeComparison
{
    /// <summary>True where both are the same named type in the same wrappers.</summary>
    public static bool AreEqual(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => AreEqual(a.OfType, b.OfType),
        (ListType a, ListType b) => AreEqual(a.OfType, b.OfType),
        _ => ReferenceEquals(left, right),
    };

    /// <summary>
    /// True where every value of one type is a value of the other: the same type, one without null, a possible type, or a list of such
    /// (GraphQL September 2025, §3.6, IsValidImplementationFieldType).
    /// </summary>
    public static bool IsSubtypeOf(this GraphQLType type, GraphQLType super) => (type, super) switch
    {
        (NonNullType a, NonNullType b) => IsSubtypeOf(a.OfType, b.OfType),
        (NonNullType a, _) => IsSubtypeOf(a.OfType, super),
        (ListType a, ListType b) => IsSubtypeOf(a.OfType, b.OfType),
        (ComplexType complex, InterfaceType b) => ReferenceEquals(type, b) || complex.Implements(b),
        (ObjectType objectType, UnionType union) => union.Types.Contains(objectType),
        _ => ReferenceEquals(type, super),
    };
}
