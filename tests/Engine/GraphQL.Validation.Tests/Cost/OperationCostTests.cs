using static GraphQL.Validation.Tests.Cost.Priced;

namespace GraphQL.Validation.Tests.Cost;

/// <summary>What operations cost, computed by hand.</summary>
public sealed class OperationCostTests
{
    private const string Books = """
        type Query {
          book: Book @cost(weight: "10")
          books(first: Int, last: Int): BookConnection
            @cost(weight: "10")
            @listSize(
              assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10,
              sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
          shelf(rows: Int): [Book] @listSize(assumedSize: 7, slicingArguments: ["rows"], requireOneSlicingArgument: false)
          all: [Book]
          tags: [String]
        }
        type BookConnection { edges: [BookEdge] nodes: [Book] total: Int }
        type BookEdge { node: Book }
        type Book { title: String author: Author }
        type Author { name: String books: [Book] @listSize(assumedSize: 3) }
        """;

    public static TheoryData<string, double, double> Operations => new()
    {
        { "{ book { title } }", 10, 2 },
        { "{ book { title author { name } } }", 11, 3 },
        // 10 + edges 1 + 50 × (node 1 + author 1); Query, connection and 50 × (edge, book, author)
        { "{ books(first: 50) { edges { node { title author { name } } } } }", 111, 152 },
        { "{ books(first: 5) { total } }", 10, 2 },
        { "{ books { nodes { title } } }", 11, 12 },
        { "{ books(first: 3, last: 20) { nodes { title } } }", 11, 22 },
        { "{ books(first: -3) { nodes { title } } }", 11, 2 },
        // More than the largest page is refused by the field: that, and no price, is what the client did wrong.
        { "{ books(first: 100000) { edges { node { title author { name } } } } }", 111, 152 },
        { "{ books(first: 7, last: 100000) { nodes { title } } }", 11, 52 },
        { "{ shelf(rows: 100000) { title } }", 1, 100_001 },
        { "{ books(first: 0) { nodes { author { name } } } }", 11, 2 },
        { "{ shelf { title } }", 1, 8 },
        { "{ shelf(rows: 4) { author { name } } }", 5, 9 },
        { "{ shelf(rows: null) { title } }", 1, 8 },
        { "{ all { title } }", 1, 2 },
        { "{ tags }", 0, 1 },
        { "{ shelf(rows: 2) { author { books { title } } } }", 1 + (2 * 2), 1 + (2 * (1 + 1 + 3)) },
        { "{ __schema { types { name } } __typename book { __typename } }", 10, 2 },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Cost_OfAnOperation_IsWhatItsFieldsAndListsSay(string document, double field, double type) =>
        Price(Books, document).ShouldBe(new OperationCost(field, type));

    [Theory]
    [InlineData("""{ "n": 50 }""", 111, 152)]
    [InlineData("""{ "n": 100000 }""", 111, 152)]
    [InlineData("""{ "n": 1 }""", 13, 5)]
    [InlineData("""{ "n": null }""", 31, 32)]
    [InlineData("{}", 31, 32)]
    public void Cost_WithASliceByVariable_FollowsTheVariable(string variables, double field, double type) =>
        Price(Books, "query($n: Int) { books(first: $n) { edges { node { author { name } } } } }", variables)
            .ShouldBe(new OperationCost(field, type));

    [Fact]
    public void Cost_WithAVariableAndALiteral_TakesTheLarger()
    {
        const string Document = "query($n: Int) { books(first: $n, last: 20) { nodes { title } } }";

        Price(Books, Document, """{ "n": 5 }""").Type.ShouldBe(22);
        Price(Books, Document, """{ "n": 30 }""").Type.ShouldBe(32);
    }

    [Fact]
    public void Cost_VariablesDefault_IsTheVariablesValue() =>
        Price(Books, "query($n: Int = 4) { shelf(rows: $n) { title } }").Type.ShouldBe(5);

    [Fact]
    public void Cost_ArgumentsDefaultInTheSchema_IsASliceUnlessNullIsGiven()
    {
        const string Sdl = """type Query { rows(n: Int = 4): [Row] @listSize(assumedSize: 9, slicingArguments: ["n"]) } type Row { a: Int }""";

        Price(Sdl, "{ rows { a } }").Type.ShouldBe(5);
        Price(Sdl, "query($n: Int) { rows(n: $n) { a } }").Type.ShouldBe(5);
        Price(Sdl, "query($n: Int) { rows(n: $n) { a } }", """{ "n": null }""").Type.ShouldBe(10);
    }

    [Fact]
    public void Cost_FieldsOfOneResponseName_AreCountedOnce() =>
        Price(Books, "{ book { author { name } } ...F ... { book { author { name } title } } } fragment F on Query { book { title } }")
            .ShouldBe(Price(Books, "{ book { author { name } title } }"));

    [Fact]
    public void Cost_Aliases_AreCountedEach() =>
        Price(Books, "{ a: book { title } b: book { title } }").ShouldBe(new OperationCost(20, 3));

    [Theory]
    [InlineData("true", 10, 2)]
    [InlineData("false", 0, 1)]
    public void Cost_OfWhatIsSkipped_IsNothing(string include, double field, double type) =>
        Price(Books, "query($x: Boolean!) { book @include(if: $x) { title } tags @skip(if: $x) }", $$"""{ "x": {{include}} }""")
            .ShouldBe(new OperationCost(field, type));

    [Fact]
    public void Cost_FieldThatCallsSomebody_HasTheHigherDefaultUnlessTheSchemaSaysOtherwise()
    {
        Price(Books, "{ all { title } }", callers: ["Query.all"]).ShouldBe(new OperationCost(10, 2));
        Price(Books, "{ all { title } }", options: new CostOptions { DefaultResolverCost = 3, DefaultListSize = 6 }, callers: ["Query.all"])
            .ShouldBe(new OperationCost(3, 7));
        Price(Books, "{ tags }", callers: ["Query.tags"]).Field.ShouldBe(10);
        Price(Books.Replace("\"10\"", "\"2\"", StringComparison.Ordinal), "{ book { title } }", callers: ["Query.book"]).Field.ShouldBe(2);
    }

    [Fact]
    public void Cost_WeightsOfTypes_AreThoseOfTheirValues()
    {
        const string Sdl = """
            type Query @cost(weight: "3") { a: Item many: [Item] @listSize(assumedSize: 4) text: Text kind: Kind }
            type Item @cost(weight: "0.25") { n: Int }
            scalar Text @cost(weight: "5")
            enum Kind @cost(weight: "0.5") { X }
            """;

        Price(Sdl, "{ a { n } many { n } text kind }").ShouldBe(new OperationCost(2, 3 + 0.25 + 1 + 5 + 0.5));
    }

    [Fact]
    public void Cost_NegativeWeights_MakeNothingCheaperThanNothing()
    {
        const string Sdl = """
            type Query { a(free: Int @cost(weight: "-5")): Item @cost(weight: "2") b: Item @cost(weight: "-9") }
            type Item @cost(weight: "-4") { n: Int @cost(weight: "1") }
            """;

        Price(Sdl, "{ a(free: 1) { n } b { n } }").ShouldBe(new OperationCost(2, 1));
    }

    [Fact]
    public void Cost_OfMutationsAndSubscriptions_StartsAtTheirRoots()
    {
        const string Sdl = """
            type Query { a: Int }
            type Mutation @cost(weight: "3") { add: Item }
            type Subscription { added: Item }
            type Item { n: Int }
            """;

        Price(Sdl, "mutation { x: add { n } y: add { n } }").ShouldBe(new OperationCost(2, 5));
        Price(Sdl, "subscription { added { n } }").ShouldBe(new OperationCost(1, 2));
    }
}
