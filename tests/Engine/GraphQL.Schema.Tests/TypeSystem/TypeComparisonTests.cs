using GraphQL.Language;

namespace GraphQL.Schema.Tests;

public sealed class TypeComparisonTests
{
    private static readonly GraphQLSchema Schema = new SchemaBuilder().AddSdl(
        """
        type Query { u: U }
        interface Node { id: ID }
        interface Named implements Node { id: ID }
        type A implements Named & Node { id: ID }
        type B { id: ID }
        union U = A
        """).Build();

    [Theory]
    [InlineData("ID", "ID", true)]
    [InlineData("[ID!]!", "[ID!]!", true)]
    [InlineData("ID", "ID!", false)]
    [InlineData("[ID]", "ID", false)]
    [InlineData("[ID]", "[ID!]", false)]
    [InlineData("A", "Node", false)]
    public void AreEqual_Types_ComparesNamesAndWrappers(string left, string right, bool equal)
    {
        TypeComparison.AreEqual(Find(left), Find(right)).ShouldBe(equal);
        TypeComparison.AreEqual(Find(right), Find(left)).ShouldBe(equal);
    }

    [Theory]
    [InlineData("ID!", "ID", true)]
    [InlineData("ID", "ID!", false)]
    [InlineData("A", "Node", true)]
    [InlineData("Named", "Node", true)]
    [InlineData("Node", "Named", false)]
    [InlineData("A", "U", true)]
    [InlineData("B", "U", false)]
    [InlineData("B", "Node", false)]
    [InlineData("U", "A", false)]
    [InlineData("U", "U", true)]
    [InlineData("[A!]!", "[Node]", true)]
    [InlineData("[A]", "[Node!]", false)]
    [InlineData("A", "[A]", false)]
    [InlineData("[A]", "A", false)]
    public void IsSubtypeOf_Types_FollowsTheSpecification(string type, string super, bool expected) =>
        Find(type).IsSubtypeOf(Find(super)).ShouldBe(expected);

    private static GraphQLType Find(string type) => Find(GraphQLParser.ParseType(type));

    private static GraphQLType Find(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Find(nonNull.Type)),
        ListTypeNode list => new ListType(Find(list.Type)),
        NamedTypeNode named when Schema.TryGetType(named.Name.Value, out var type) => type,
        _ => throw new ArgumentException($"No type {node}.", nameof(node)),
    };
}
