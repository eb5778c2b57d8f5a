using GraphQL.Execution;
using GraphQL.Federation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Federation.Tests.CacheTags;

/// <summary>By which tags a router can drop an answer.</summary>
public sealed class CacheTagExtensionTests
{
    private const string Sdl = """
        type Query { hello: String  product: Product }
        type Mutation { hello: String }
        type Product @key(fields: "id") { id: ID!  name: String  shelf: Shelf }
        type Shelf @key(fields: "row") { row: Int!  label: String  product: Product }
        """;

    private const string Entities = """
        _entities(representations: [
          { __typename: "Shelf", row: 3 }, { __typename: "Product", id: "7" }, { __typename: "Cat" }, { __typename: "Product", id: "missing" }, { __typename: "Product", id: "7" }
        ])
        """;

    [Fact]
    public async Task Entities_OfAnOperation_HaveTheirTagsInTheOrderOfTheRepresentations() =>
        (await TagsAsync($$"""{ {{Entities}} { ... on Product { name shelf { label } } ... on Shelf { label } } }"""))
            .ShouldBe("""{"apolloEntityCacheTags":[["shelf-3","with-Shelf"],["product-7","with-Shelf"],[],["product-missing","none","with-Shelf"],["product-7","with-Shelf"]]}""");

    [Fact]
    public async Task Roots_OfAnOperation_HaveTheirTagsTogether() =>
        (await TagsAsync("{ hello product { shelf { row } } }")).ShouldBe("""{"apolloCacheTags":["Product","Query","Shelf"]}""");

    [Theory]
    [InlineData("{ _service { sdl } }")]
    [InlineData("mutation { hello }")]
    [InlineData("{ __typename }")]
    // A router could not tell whose list it is.
    [InlineData($$"""{ a: {{Entities}} { __typename } b: {{Entities}} { __typename } }""")]
    public async Task Answer_ThatNobodyCouldDropByTags_HasNone(string document) => (await TagsAsync(document)).ShouldBeNull();

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    public async Task Tags_WhereTheGatewayIsKnown_AreForItAlone(bool gatewayOnly, bool isGateway, bool hasTags) =>
        ((await TagsAsync("{ product { id } }", gatewayOnly, isGateway)) is not null).ShouldBe(hasTags);

    [Fact]
    public async Task Tags_ThatNobodyAskedFor_AreNotThere() => (await TagsAsync("{ product { id } }", isOn: false)).ShouldBeNull();

    private static async Task<string?> TagsAsync(string document, bool gatewayOnly = false, bool isGateway = false, bool isOn = true)
    {
        var services = new ServiceCollection();
        services.AddSingleton<SchemaModule>(new SdlModule(Sdl)).AddSingleton<ICacheTagSource, Words>().AddScoped<OperationContext>();
        services.AddFederation(federation => federation
            .Configure(options => options with { CacheTags = isOn, GatewayOnly = gatewayOnly })
            .Entity(new RecordingResolver("Product", "id", key => key.Get<string>() is "missing" ? null : new Product(key.Get<string>())))
            .Entity(new RecordingResolver("Shelf", "row", key => new Shelf("NORTH", key.Get<int>()))));
        await using var provider = services.BuildServiceProvider();
        var executor = new RequestExecutor(
            provider.GetRequiredService<ExecutableSchema>(), new ExecutorOptions { ResponseExtensions = [.. provider.GetServices<IResponseExtension>()] });
        await using var scope = provider.CreateAsyncScope();

        var result = Response.Read(await executor.ExecuteAsync(
            new OperationRequest { Document = document, Services = scope.ServiceProvider, IsFromGateway = isGateway }, TestContext.Current.CancellationToken));

        return result.TryGetProperty("extensions", out var extensions) ? extensions.GetRawText() : null;
    }

    private sealed class Words : ICacheTagSource
    {
        public IEnumerable<string> OfRoot(CacheTagContext context) => context.SelectedTypes.Order(StringComparer.Ordinal);

        public IEnumerable<string> OfEntity(string typeName, EntityKey key, object? entity, CacheTagContext context) =>
        [
            typeName is "Shelf" ? $"shelf-{key.Get<int>("row")}" : $"product-{key.Get<string>("id")}",
            .. entity is null ? (string[])["none"] : [],
            .. context.NestedTypes.Order(StringComparer.Ordinal).Select(type => $"with-{type}"),
        ];
    }
}
