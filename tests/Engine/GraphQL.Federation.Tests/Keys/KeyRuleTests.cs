using GraphQL.Federation.Tests.Support;
using GraphQL.Schema;

namespace GraphQL.Federation.Tests.Keys;

/// <summary>What is wrong with keys and resolvers is found when the schema is built.</summary>
public sealed class KeyRuleTests
{
    [Theory]
    [InlineData("", "is no list of fields")]
    [InlineData("id {", "is no list of fields")]
    [InlineData("name", "\"name\", which Product does not have")]
    [InlineData("maker { name }", "\"name\", which Maker does not have")]
    [InlineData("maker", "names \"maker\", which must be a scalar")]
    [InlineData("id { x }", "names \"id\", which must be a scalar")]
    [InlineData("makers", "names \"makers\", which must be a scalar")]
    [InlineData("makers { name }", "\"name\", which Maker does not have")]
    [InlineData("tags { x }", "names \"tags\", which must be a scalar")]
    [InlineData("other: id", "cannot be part of a key")]
    [InlineData("... on Product { id }", "cannot be part of a key")]
    public void Key_ThatCannotBeOne_IsRefused(string fields, string expected) => Should.Throw<SchemaException>(() => Create(
            $$"""type Product @key(fields: "{{fields}}") { id: ID!  tags: [String!]  maker: Maker  makers: [Maker] } type Maker { id: ID }"""))
        .Message.ShouldContain(expected);

    [Fact]
    public void Key_WithoutResolver_IsRefused() =>
        Should.Throw<SchemaException>(() => Create("""type Product @key(fields: "id") { id: ID! }"""))
            .Message.ShouldContain("nothing resolves entities by the key \"id\"");

    [Fact]
    public void Resolver_WithoutKey_IsRefused() =>
        Should.Throw<SchemaException>(() => Create("type Product { id: ID! }", Resolver("id")))
            .Message.ShouldContain("which the type does not have");

    [Fact]
    public void Resolver_Twice_IsRefused() =>
        Should.Throw<SchemaException>(() => Create("""type Product @key(fields: "id") { id: ID! }""", Resolver("id"), Resolver("id")))
            .Message.ShouldContain("has another resolver for");

    [Fact]
    public void Key_ThatIsNotResolvable_NeedsNoResolver()
    {
        var schema = Create("""type Product @key(fields: "id", resolvable: false) { id: ID! }""");

        schema.TryGetType("_Entity", out _).ShouldBeFalse();
        schema.TryGetType("_Any", out _).ShouldBeFalse();
        schema.QueryType!.Fields.Select(field => field.Name).ShouldBe(["hello", "_service"]);
    }

    [Fact]
    public void Key_OnAnExtension_MakesAnEntity()
    {
        var schema = Create("""type Product { id: ID! } extend type Product @key(fields: "id")""", Resolver("id"));

        schema.TryGetType<UnionType>("_Entity", out var entity).ShouldBeTrue();
        entity.Types.Select(type => type.Name).ShouldBe(["Product"]);
        schema.QueryType!.TryGetField("_entities", out var field).ShouldBeTrue();
        field.Type.ToString().ShouldBe("[_Entity]!");
        field.Arguments.ShouldHaveSingleItem().Type.ToString().ShouldBe("[_Any!]!");
    }

    private static RecordingResolver Resolver(string key) => new("Product", key, _ => null);

    private static GraphQLSchema Create(string sdl, params EntityResolver[] resolvers) =>
        FederatedSchema.Create([new SdlModule("type Query { hello: String } " + sdl)], resolvers).Schema;
}
