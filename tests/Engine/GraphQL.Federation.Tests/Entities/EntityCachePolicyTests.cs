using GraphQL.Execution;
using GraphQL.Federation.Tests.Support;

namespace GraphQL.Federation.Tests.Entities;

/// <summary>How an answer with entities may be kept: as the types say that were asked for, whatever is selected of them.</summary>
public sealed class EntityCachePolicyTests
{
    private const string Sdl = """
        type Query { hello: String @cacheControl(maxAge: 5) }
        type Product @key(fields: "id") @cacheControl(maxAge: 300) { id: ID!  name: String @cacheControl(maxAge: 20)  sku: String }
        type Shelf @key(fields: "row") @cacheControl(maxAge: 60) @tag(name: "pii") { row: Int!  label: String }
        type Box @key(fields: "id") { id: ID! }
        """;

    private const string Product = """{ __typename: "Product", id: "1" }""";
    private const string Shelf = """{ __typename: "Shelf", row: 1 }""";
    private const string Box = """{ __typename: "Box", id: "1" }""";

    [Theory]
    [InlineData($$"""{ _entities(representations: [{{Product}}]) { ... on Product { sku } } }""", "max-age=300, public")]
    [InlineData($$"""{ _entities(representations: [{{Product}}]) { ... on Product { name } ... on Shelf { label } } }""", "max-age=20, public")]
    [InlineData($$"""{ _entities(representations: [{{Shelf}}]) { ... on Shelf { label } } }""", "max-age=60, private")]
    [InlineData($$"""{ _entities(representations: [{{Product}}, {{Shelf}}]) { __typename ... on Product { sku } } }""", "max-age=60, private")]
    // That there is one says something, too.
    [InlineData($$"""{ _entities(representations: [{{Shelf}}]) { ... on Product { sku } } }""", "max-age=60, private")]
    [InlineData($$"""{ _entities(representations: [{{Product}}]) { __typename } }""", "max-age=300, public")]
    [InlineData($$"""{ _entities(representations: [{{Box}}]) { ... on Box { id } } }""", null)]
    [InlineData($$"""{ _entities(representations: [{{Product}}, {{Box}}]) { ... on Product { sku } } }""", null)]
    [InlineData($$"""{ _entities(representations: [{{Product}}]) { ... on Product { sku } } hello }""", "max-age=5, public")]
    [InlineData("{ _entities(representations: []) { __typename } }", null)]
    [InlineData($$"""{ _entities(representations: [{{Product}}, { __typename: "Cat" }]) { __typename } }""", null)]
    [InlineData("{ _service { sdl } }", null)]
    public async Task Entities_OfTypes_MayBeKeptAsTheTypesSay(string document, string? policy)
    {
        var executor = new RequestExecutor(FederatedSchema.Create(
            [new SdlModule(Sdl), new TagModule()],
            [
                new RecordingResolver("Product", "id", key => new Product(key.Get<string>())),
                new RecordingResolver("Shelf", "row", key => new Shelf("NORTH", key.Get<int>())),
                new RecordingResolver("Box", "id", _ => null),
            ]));

        var result = await executor.ExecuteAsync(
            new OperationRequest { Document = document, Services = new EmptyServices() }, TestContext.Current.CancellationToken);

        result.CachePolicy?.HeaderValue.ShouldBe(policy);
        (result.CachePolicy is null).ShouldBe(policy is null, result.CachePolicy?.HeaderValue);
    }

    [Fact]
    public void Sdl_ForAGateway_HasNoHints() => Shop(Sdl).ShouldSatisfyAllConditions(
        sdl => sdl.ShouldNotContain("acheControl"),
        sdl => sdl.ShouldContain("type Product @key(fields: \"id\") {"));

    private static string Shop(string sdl) => SubgraphPrinter.Print(new GraphQL.Schema.SchemaBuilder()
        .AddSdl(sdl).AddSdl("directive @key(fields: String!) on OBJECT directive @tag(name: String!) on OBJECT").Build());

    private sealed class TagModule : SchemaModule
    {
        public override string Sdl => "scalar Unused";

        public override void Bind(SchemaBindings bindings) => bindings.KeepPrivate("pii");
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
