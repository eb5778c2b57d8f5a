using static GraphQL.Validation.Tests.Cost.Priced;

namespace GraphQL.Validation.Tests.Cost;

/// <summary>Of an abstract type the most expensive object type counts.</summary>
public sealed class AbstractTypeCostTests
{
    private const string Sdl = """
        type Query { node: Node nodes: [Node] @listSize(assumedSize: 10) any: Any }
        interface Node { name: String owner: Owner children: [Node] }
        type A implements Node @cost(weight: "2") {
          name: String @cost(weight: "3") owner: Owner @cost(weight: "10") children: [Node] @listSize(assumedSize: 4) onlyA: Owner
        }
        type B implements Node { name: String @cost(weight: "7") owner: Owner children: [Node] @listSize(assumedSize: 2) onlyB: Owner }
        type C { rows(n: Int): [Owner] @listSize(slicingArguments: ["n"]) }
        union Any = A | C
        type Owner { name: String friend: Owner @cost(weight: "5") }
        """;

    public static TheoryData<string, double, double> Operations => new()
    {
        { "{ node { name } }", 1 + 7, 3 },
        { "{ node { owner { name } } }", 1 + 10, 4 },
        // A costs 3 + 10, B costs 7 + 1: the sum of one type counts, not the maximum of each field.
        { "{ node { name owner { name } } }", 1 + 13, 4 },
        { "{ nodes { name } }", 1 + 70, 21 },
        { "{ node { ... on A { onlyA { friend { name } } } ... on B { onlyB { name } } } }", 1 + 6, 5 },
        { "{ node { ... on B { name } } }", 1 + 7, 3 },
        { "{ node { children { name } } }", 1 + 1 + (4 * 7), 1 + 2 + (4 * 2) },
        // The two selections of one response name never meet in one object.
        { "{ node { ... on A { x: onlyA { name } } ... on B { x: onlyB { friend { friend { name } } } } } }", 1 + 1 + 5 + 5, 6 },
        { "{ any { ... on A { name } ... on C { rows(n: 30) { name } } } }", 1 + 3, 1 + 2 + 30 },
        { "{ any { __typename } }", 1, 3 },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Cost_OnAnAbstractType_IsThatOfTheMostExpensiveType(string document, double field, double type) =>
        Price(Sdl, document).ShouldBe(new OperationCost(field, type));

    [Fact]
    public void Cost_OfTypesThatShareASelection_IsNeverTooLow()
    {
        // A merges { friend } with { name }, B merges { name } alone; both are priced with what A selects.
        Price(Sdl, "{ node { owner { name } ... on A { owner { friend { name } } } } }").Field.ShouldBe(1 + 10 + 5);
    }

    [Fact]
    public void Cost_WithVariables_TakesTheMaximumOfEachRequest()
    {
        const string Document = "query($n: Int) { any { ... on A { name } ... on C { rows(n: $n) { friend { name } } } } }";

        // Fields: a call of rows is one. Types: the union's member weighs 2, the most of its members.
        Price(Sdl, Document, """{ "n": 0 }""").ShouldBe(new OperationCost(1 + 3, 3));
        Price(Sdl, Document, """{ "n": 100 }""").ShouldBe(new OperationCost(1 + 1 + 500, 1 + 2 + 200));
    }

    [Fact]
    public void Cost_ListSizeOfAnInterfacesField_HoldsForTheObjectTypes() =>
        Price(
            """
            type Query { page: Page }
            interface Page { items: [Item] @listSize(assumedSize: 8) }
            type Own implements Page { items: [Item] }
            type Item { n: Int }
            """,
            "{ page { items { n } } }").ShouldBe(new OperationCost(2, 10));
}
