using GraphQL.Schema;

namespace GraphQL.Validation.Rules.FieldMerging;

/// <summary>Whether values of two types look alike in a response (SameResponseShape, §5.3.2).</summary>
internal static class ResponseShape
{
    public static bool AreEqual(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => AreEqual(x.OfType, y.OfType),
        (ListType x, ListType y) => AreEqual(x.OfType, y.OfType),
        (NamedType x, NamedType y) => x.IsLeafType || y.IsLeafType ? ReferenceEquals(x, y) : true,
        _ => false,
    };
}
