using GraphQL.Federation.Tests.Support;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Tests.Printing;

/// <summary>The SDL that composition reads: uses of directives, no machinery.</summary>
public sealed class SubgraphPrinterTests
{
    [Fact]
    public async Task Service_AskedForItsSdl_AnswersWithTheSubgraph()
    {
        var shop = Shop.Open();

        var response = await shop.AskAsync("{ _service { sdl } }");

        response.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString().ShouldBe(shop.Sdl);
    }

    [Fact]
    public void Sdl_OfASubgraph_HasTheUsesAndNotTheMachinery() => Shop.Open().Sdl.ShouldBe("""
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])

        type Query {
          hello: String
        }

        type Brand @key(fields: "id", resolvable: false) {
          id: ID!
        }

        enum Code {
          NORTH
          SOUTH
        }

        type Place {
          code: Code!
        }

        type Product @key(fields: "id") @key(fields: "sku package") {
          id: ID!
          sku: String
          package: String
          name: String
        }

        type Shelf @key(fields: "place { code } row") {
          place: Place!
          row: Int!
          label: String
        }

        """);

    [Fact]
    public void Sdl_WithManyDirectives_ImportsEachThatIsUsedAndNoOther()
    {
        var sdl = Print("""
            type Query { hello: String @tag(name: "public") @deprecated(reason: "Say goodbye.") }
            type Product @key(fields: "id", resolvable: false) @shareable {
              id: ID!
              weight: Int @external
              price: Int @requires(fields: "weight")
              stock: Int @override(from: "storage")
              secret: String @inaccessible
            }
            """);

        var imports = sdl[..sdl.IndexOf(']', StringComparison.Ordinal)].Split('"').Where(text => text.StartsWith('@'));
        imports.ShouldBe(["@external", "@inaccessible", "@key", "@override", "@requires", "@shareable", "@tag"]);
        sdl.ShouldContain("price: Int @requires(fields: \"weight\")");
        sdl.ShouldNotContain("directive @");
    }

    [Fact]
    public void Sdl_WithOneOf_DefinesItBecauseCompositionDoesNotKnowIt() =>
        Print("type Query { hello(by: By): String } input By @oneOf { id: ID name: String }")
            .ShouldContain("directive @oneOf on INPUT_OBJECT\n");

    [Fact]
    public void Sdl_WithIncrementalDelivery_LeavesItToTheGateway() =>
        Print($"type Query {{ hello: String }} {GraphQL.Schema.IncrementalDirectives.Sdl}").ShouldNotContain("directive");

    [Fact]
    public void Sdl_WithCosts_LeavesThemOutBecauseFederation25DoesNotKnowThem()
    {
        var sdl = Print("""
            type Query @cost(weight: "2") { rows(n: Int @cost(weight: "3"), by: By): [Row] @cost(weight: "4") @listSize(slicingArguments: ["n"]) }
            type Row implements Node @key(fields: "id", resolvable: false) @cost(weight: "5") { id: ID! kind: Kind at: At nodes: [Row] @listSize(assumedSize: 3) }
            interface Node { nodes: [Row] @listSize(assumedSize: 3) }
            input By { name: String @cost(weight: "6") }
            enum Kind @cost(weight: "7") { A }
            scalar At @cost(weight: "8")
            """);

        sdl.ShouldNotContain("@cost");
        sdl.ShouldNotContain("@listSize");
        sdl.ShouldContain("rows(n: Int, by: By): [Row]\n");
        sdl.ShouldContain("type Row implements Node @key(fields: \"id\", resolvable: false) {");
    }

    [Fact]
    public void Sdl_WithoutOneOf_DefinesNoDirective() => Print("type Query { hello: String }").ShouldNotContain("directive");

    [Fact]
    public void Sdl_WithADirectiveOfItsOwn_KeepsItsDefinition() =>
        Print("directive @pay on FIELD_DEFINITION type Query { hello: String @pay }").ShouldContain("directive @pay on FIELD_DEFINITION");

    [Fact]
    public void Sdl_WithATypeThatOthersDeclareToo_SharesIt() =>
        Print("type Query { page: PageInfo } type PageInfo { next: Boolean! }", new FederationOptions { SharedTypes = ["PageInfo"] })
            .ShouldContain("type PageInfo @shareable {");

    // Composers take what they do not know for fields like all others, so that clients of the gateway would see them.
    [Fact]
    public void Sdl_WithWhatOnlyCompositeSchemasHave_LeavesItOut()
    {
        var server = new ShopServer(
            """
            type Query {
              product(id: ID! @is(field: "id")): Product @lookup
              inner: Finders @internal
            }
            type Finders @internal { product(sku: String!): Product @lookup }
            interface Priced { price(weight: Int @require(field: "weight"), net: Boolean): Int }
            type Product implements Priced @key(fields: "id") @key(fields: "sku") {
              id: ID!
              sku: String
              note: String @internal
              price(weight: Int @require(field: "weight"), net: Boolean): Int
            }
            type Shelf @key(fields: "row") { row: Int! }
            """,
            null,
            new RecordingResolver("Product", "id", _ => null),
            new RecordingResolver("Product", "sku", _ => null),
            new RecordingResolver("Shelf", "row", _ => null));

        server.Sdl.ShouldBe("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])

            type Query {
              product(id: ID!): Product
            }

            interface Priced {
              price(net: Boolean): Int
            }

            type Product implements Priced @key(fields: "id") @key(fields: "sku") {
              id: ID!
              sku: String
              price(net: Boolean): Int
            }

            type Shelf @key(fields: "row") {
              row: Int!
            }

            """);
    }

    [Fact]
    public void Sdl_OfEntitiesAlone_HasNoQuery()
    {
        var server = new ShopServer(
            """type Product @key(fields: "id") { id: ID! name: String } type Shelf { row: Int }""", null, new RecordingResolver("Product", "id", _ => null));

        server.Sdl.ShouldStartWith("extend schema @link(");
        server.Sdl.ShouldNotContain("Query");
    }

    [Fact]
    public void Sdl_OfRootsWithOtherNames_KeepsThem() =>
        Print("schema { query: Query mutation: Changes } type Query { hello: String } type Changes { greet: String }")
            .ShouldContain("mutation: Changes");

    [Fact]
    public void Schema_WithTheMachinery_BuildsASchemaOfTheSameText()
    {
        var printed = SchemaPrinter.Print(Create(Shop.Sdl.Replace("@key(fields: \"id\")", "", StringComparison.Ordinal)
            .Replace("@key(fields: \"sku package\")", "", StringComparison.Ordinal)
            .Replace("@key(fields: \"place { code } row\")", "", StringComparison.Ordinal)));

        SchemaPrinter.Print(new SchemaBuilder().AddDocument(GraphQLParser.ParseDocument(printed)).Build()).ShouldBe(printed);
        printed.ShouldContain("scalar federation__FieldSet");
    }

    private static string Print(string sdl, FederationOptions? options = null) => SubgraphPrinter.Print(Create(sdl, options));

    private static GraphQLSchema Create(string sdl, FederationOptions? options = null) =>
        FederatedSchema.Create([new SdlModule(sdl)], [], options).Schema;
}
