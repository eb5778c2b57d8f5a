namespace GraphQL.Schema.Tests.Building.Rules;

public sealed class CostDirectivesRuleTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { """type Query { a: Int @cost(weight: "much") }""", "Query.a: the weight of @cost is not a number. Write one such as \"2.5\"." },
        { """type Query { a: Int @cost(weight: "Infinity") }""", "Query.a: the weight of @cost is not a number" },
        { """type Query { a(b: Int @cost(weight: "")): Int }""", "Query.a(b:): the weight of @cost is not a number" },
        { """type Query { a(b: By): Int } input By { c: Int @cost(weight: "x") }""", "By.c: the weight of @cost is not a number" },
        { """type Query @cost(weight: "x") { a: Int }""", "Query: the weight of @cost is not a number" },
        { """type Query { a: Int @cost }""", "Query.a: the required argument \"@cost(weight:)\" is missing." },
        { """union Any @cost(weight: "1") = Query type Query { a: Int }""", "Any: the directive \"@cost\" may not be used on UNION" },
        {
            """type Query { n: Node } interface Node { a: Int @cost(weight: "1") } type Own implements Node { a: Int }""",
            "Node.a: @cost must not stand on a field of an interface. Put it on the fields of the object types."
        },
        { "type Query { a: [Int] @listSize(assumedSize: -1) }", "Query.a: the assumedSize of @listSize is negative." },
        { "type Query { a: [Int] @listSize(slicingArgumentDefaultValue: -1) }", "Query.a: the slicingArgumentDefaultValue of @listSize is negative." },
        {
            """type Query { a(first: Int): [Int] @listSize(slicingArguments: ["frist"]) }""",
            "Query.a: @listSize names the slicing argument \"frist\", which the field does not have. Did you mean \"first\"?"
        },
        {
            """type Query { a(first: String): [Int] @listSize(slicingArguments: ["first"]) }""",
            "Query.a(first:): a slicing argument of @listSize must be an Int, not \"String\"."
        },
        {
            "type Query { a: Page @listSize(assumedSize: 1) } type Page { rows: [Int] }",
            "Query.a: @listSize stands on a field that returns no list but \"Page\". Name the lists below it as sizedFields."
        },
        {
            """type Query { a: Page @listSize(assumedSize: 1, sizedFields: ["row"]) } type Page { rows: [Int] }""",
            "Query.a: @listSize names the sized field \"row\", which \"Page\" does not have. Did you mean \"rows\"?"
        },
        {
            """type Query { a: Page @listSize(assumedSize: 1, sizedFields: ["total"]) } type Page { total: Int }""",
            "Query.a: @listSize names \"Page.total\" as a sized field, which returns no list but \"Int\"."
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Build_WithAMistakeAboutCosts_NamesTheCoordinate(string sdl, string message) =>
        Should.Throw<SchemaException>(() => new SchemaBuilder().AddSdl(sdl).Build()).Errors.ShouldHaveSingleItem().ShouldContain(message);

    [Fact]
    public void Build_UsingTheDirectives_DefinesThem()
    {
        var schema = new SchemaBuilder().AddSdl("""type Query { a: Int @cost(weight: "-2.5") }""").Build();

        schema.TryGetDirective("cost", out _).ShouldBeTrue();
        schema.TryGetDirective("listSize", out _).ShouldBeFalse();
        CostDirectives.WeightOf(schema.QueryType!.Fields[0].Directives).ShouldBe(-2.5);
        new SchemaBuilder().AddSdl(SchemaPrinter.Print(schema)).Build().Directives.Count.ShouldBe(schema.Directives.Count);
    }

    [Fact]
    public void Build_WithFederationsWeights_TakesNumbers()
    {
        var schema = new SchemaBuilder().AddSdl("directive @cost(weight: Int!) on FIELD_DEFINITION type Query { a: Int @cost(weight: 7) }").Build();

        CostDirectives.WeightOf(schema.QueryType!.Fields[0].Directives).ShouldBe(7);
    }

    [Fact]
    public void Build_WithADirectiveOfOnesOwnOfTheName_LeavesItAlone() => new SchemaBuilder()
        .AddSdl("""directive @cost(euros: String) on FIELD_DEFINITION type Query { a: Int @cost(euros: "many") }""").Build()
        .QueryType!.Fields[0].Directives.ShouldHaveSingleItem();
}
