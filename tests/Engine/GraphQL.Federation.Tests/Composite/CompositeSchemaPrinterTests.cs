using GraphQL.Federation.Tests.Support;
using GraphQL.Schema;

namespace GraphQL.Federation.Tests.Composite;

/// <summary>The source schema that a gateway of the Composite Schemas specification reads.</summary>
public sealed class CompositeSchemaPrinterTests
{
    [Fact]
    public void Print_OfASubgraph_HasLookupsForItsKeysAndNoMachineryOfApolloFederation() => Snapshot.Match(
        Print(
            """
            type Query {
              hello(loud: Boolean): String @authenticated
              product(id: ID!): Product @lookup @tag(name: "public")
              shelf(code: Code! @is(field: "place.code"), number: Int! @is(field: "row")): Shelf @lookup
              page: PageInfo @cost(weight: "2.5")
            }
            type Product @key(fields: "id") @key(fields: "sku package") @cacheTag(format: "product-{$key.id}") {
              id: ID!  sku: String  package: String
              name: String @override(from: "other", label: "percent(10)")
              weight: Int @external(reason: "The warehouse weighs.")
              price(weight: Int @require(field: "weight"), locale: String @fromContext(field: "$shop { locale }")): Int @requires(fields: "weight")
              secret: String @inaccessible
            }
            type Shelf @key(fields: "place { code } row") { place: Place!  row: Int!  label: String }
            type Place { code: Code! }
            type Bin @key(fields: "place { code } row") { place: Place!  row: Int! }
            type Brand @key(fields: "id", resolvable: false) { id: ID! }
            type PageInfo { next: Boolean! }
            enum Code { NORTH SOUTH }
            """,
            new FederationOptions { SharedTypes = ["PageInfo"] },
            ("Product", "id"), ("Product", "sku package"), ("Shelf", "place { code } row"), ("Bin", "place { code } row")),
        "source-schema.graphqls");

    [Fact]
    public void Print_OfASchemaWithoutKeys_IsTheSchemaAlone() => Print("type Query { hello: String }").ShouldBe("type Query {\n  hello: String\n}\n");

    [Theory]
    [InlineData("type Item @key(fields: \"id\") @interfaceObject { id: ID! }", "Item: a composite schema has no @interfaceObject.")]
    [InlineData("type Item { id: ID! weight: Int @external price: Int @requires(fields: \"weight\") }", "Item.price: a composite schema has no @requires.")]
    public void Print_OfWhatOnlyApolloFederationCanSay_IsRefused(string type, string expected) =>
        Should.Throw<SchemaException>(() => Print(
            $"type Query {{ item: Item }} {type}", null, type.Contains("@key", StringComparison.Ordinal) ? [("Item", "id")] : [])).Message.ShouldStartWith(expected);

    [Fact]
    public void Print_OfASchemaThatBreaksARule_IsRefusedWithItsCode()
    {
        var exception = Should.Throw<SourceSchemaException>(() => Print(
            "type Query { items(id: ID!): [Item] @lookup } type Item @key(fields: \"id\") { id: ID! }", null, ("Item", "id")));

        exception.Problems.ShouldHaveSingleItem().Code.ShouldBe("LOOKUP_RETURNS_LIST");
        exception.Message.ShouldStartWith("LOOKUP_RETURNS_LIST Query.items: ");
    }

    private static string Print(string sdl, FederationOptions? options = null, params (string Type, string Key)[] keys) => CompositeSchemaPrinter.Print(
        FederatedSchema.Create([new SdlModule(sdl)], [.. keys.Select(key => new RecordingResolver(key.Type, key.Key, _ => null))], options).Schema);
}
