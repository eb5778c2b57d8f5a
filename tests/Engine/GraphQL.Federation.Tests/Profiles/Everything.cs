using GraphQL.Federation.Tests.Support;
using GraphQL.Schema;

namespace GraphQL.Federation.Tests.Profiles;

/// <summary>A subgraph with every directive of federation that a subgraph may use. It composes with the one of <c>other.graphqls</c>.</summary>
internal static class Everything
{
    private const string Sdl = """
        extend schema
          @link(url: "https://specs.example/custom/v1.0", import: ["@custom"])
          @composeDirective(name: "@custom")

        directive @custom(note: String) on OBJECT | FIELD_DEFINITION

        type Query {
          item(id: ID!): Item @cacheTag(format: "item-{$args.id}") @cost(weight: "2.5")
          items(first: Int): [Item!] @listSize(slicingArguments: ["first"], assumedSize: 100, slicingArgumentDefaultValue: 10)
          found(by: ItemBy!): Item @authenticated
          heaviest: Item @provides(fields: "weight")
        }

        input ItemBy @oneOf { id: ID  bin: BinBy }
        input BinBy { code: String @cost(weight: "1") }

        type Item implements Stocked @key(fields: "id") @cacheTag(format: "item-{$key.id}") @context(name: "item") @custom(note: "a") {
          id: ID!
          name: String @shareable @tag(name: "public")
          weight: Int @external(reason: "The warehouse weighs.")
          price: Int @requires(fields: "weight") @requiresScopes(scopes: [["price"], ["all", "money"]])
          margin: Int @policy(policies: [["insider"], ["boss", "friend"]])
          secret: String @inaccessible
          place: String @override(from: "other")
          aisle: String @override(from: "other", label: "percent(10)")
          parts: [Part!] @listSize(assumedSize: 5)
        }

        interface Stocked @key(fields: "id") { id: ID!  name: String }

        type Part @key(fields: "id") {
          id: ID!
          label(name: String @fromContext(field: "$item { name }"), short: Boolean): String
        }

        type Bin @key(fields: "code") @key(fields: "row place { code }") @shareable {
          code: String!
          row: Int
          place: Place
          kind: BinKind
        }

        type Place @shareable { code: String! }
        enum BinKind @authenticated @cost(weight: "-0.5") { LARGE  SMALL @tag(name: "public") }

        type Media @key(fields: "id") @interfaceObject { id: ID!  rating: Int }
        type Brand @extends @key(fields: "id") { id: ID!  stock: Int }
        type Maker @key(fields: "id", resolvable: false) { id: ID! }
        """;

    private static readonly IReadOnlyList<EntityResolver> Resolvers =
    [
        .. new[] { ("Item", "id"), ("Stocked", "id"), ("Part", "id"), ("Bin", "code"), ("Bin", "row place { code }"), ("Media", "id"), ("Brand", "id") }
            .Select(key => new RecordingResolver(key.Item1, key.Item2, _ => null)),
    ];

    public static GraphQLSchema Create(FederationProfile? profile = null) => FederatedSchema.Create(
        [new SdlModule(Sdl)], Resolvers, new FederationOptions { Profile = profile ?? FederationProfile.Portable }).Schema;
}
