using System.Text.Json;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using GraphQL.Federation.Tests.Support;
using GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Federation.Tests.Composite;

/// <summary>Entities that a gateway looks up by fields of the query, as HotChocolate Fusion does.</summary>
public sealed class LookupTests
{
    private readonly RecordingResolver _products = new("Product", "id", key => key.Get<string>() switch
    {
        "missing" => null,
        "broken" => new FailedValue(new GraphQLException("The warehouse is closed.", "CLOSED")),
        var id => new Product(id, Name: $"Product {id}"),
    });

    private readonly RecordingResolver _skus = new("Product", "package sku", key => new Product("by-sku", key.Get<string>("sku"), key.Get<string>("package")));

    private readonly RecordingResolver _shelves = new(
        "Shelf", "row place { code }", key => new Shelf(key.Get<string>("place.code"), key.Get<int>("row")));

    [Fact]
    public async Task Lookups_OfManyAliases_AreOneBatchForEachKey()
    {
        var aliases = Enumerable.Range(0, 100).Select(i => $"_{i}: _lookups {{ productById(id: {i % 75}) {{ ...body }} }}");

        var response = await AskAsync($$"""
            query { {{string.Join(' ', aliases)}} sku: _lookups { productBySkuAndPackage(sku: "a", package: "b") { id sku package } } }
            fragment body on Product { id name }
            """);

        response.GetRawText().ShouldNotContain("errors");
        Enumerable.Range(0, 100).Select(i => response.GetProperty("data").GetProperty($"_{i}").GetProperty("productById").GetProperty("name").GetString())
            .ShouldBe(Enumerable.Range(0, 100).Select(i => $"Product {i % 75}"));
        response.GetProperty("data").GetProperty("sku").GetRawText().ShouldBe("""{"productBySkuAndPackage":{"id":"by-sku","sku":"a","package":"b"}}""");
        _products.Calls.ShouldHaveSingleItem().Count.ShouldBe(75);
        _skus.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lookup_OfWhatDoesNotExist_IsNullWithoutAnError() =>
        (await AskAsync("""{ _lookups { productById(id: "missing") { id } } }""")).GetRawText().ShouldBe("""{"data":{"_lookups":{"productById":null}}}""");

    [Fact]
    public async Task Lookup_OfWhatCannotBeRead_FailsAloneAndSaysWhichItIs()
    {
        var response = await AskAsync("""{ a: _lookups { productById(id: "broken") { id } } b: _lookups { productById(id: 1) { id } } }""");

        response.GetProperty("data").GetRawText().ShouldBe("""{"a":{"productById":null},"b":{"productById":{"id":"1"}}}""");
        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("path").GetRawText().ShouldBe("""["a","productById"]""");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("CLOSED");
        error.GetProperty("extensions").GetProperty("entity").GetString().ShouldBe("Product");
    }

    [Fact]
    public async Task Lookup_ByFieldsOfAnObject_TakesThemAsArguments() =>
        (await AskAsync("{ _lookups { shelfByPlaceCodeAndRow(placeCode: NORTH, row: 7) { label } } }")).GetRawText()
            .ShouldBe("""{"data":{"_lookups":{"shelfByPlaceCodeAndRow":{"label":"NORTH 7"}}}}""");

    [Theory]
    [InlineData(AuthorizationOutcome.Forbidden, 0)]
    [InlineData(AuthorizationOutcome.Allowed, 1)]
    public async Task Lookup_OfATypeThatTheCallerMayOrMayNotHave_IsDecidedAsForEveryField(AuthorizationOutcome outcome, int calls)
    {
        var response = await AskAsync("""{ _lookups { productById(id: "1") { id } } }""", outcome: outcome);

        response.GetProperty("data").GetProperty("_lookups").GetProperty("productById").ValueKind
            .ShouldBe(calls == 0 ? JsonValueKind.Null : JsonValueKind.Object);
        response.GetRawText().Contains("FORBIDDEN", StringComparison.Ordinal).ShouldBe(calls == 0);
        _products.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task Lookups_WhereOnlyTheGatewayMayAsk_AreRefusedToOthers()
    {
        var options = new FederationOptions { GatewayOnly = true };

        (await AskAsync("{ _lookups { productById(id: 1) { id } } }", options)).GetRawText().ShouldContain("GATEWAY_ONLY");
        (await AskAsync("{ _lookups { productById(id: 1) { id } } }", options, isGateway: true)).GetRawText().ShouldBe("""{"data":{"_lookups":{"productById":{"id":"1"}}}}""");
    }

    [Fact]
    public async Task Schema_WithALookupOfItsOwn_GetsNoSecondOneForTheKey()
    {
        var fields = await AskAsync("{ __type(name: \"_Lookups\") { fields { name } } }", sdl: Shop.Sdl.Replace(
            "type Query { hello: String }", "type Query { product(id: ID!): Product @lookup find(by: By @is(field: \"{ sku, package } | { id }\")): Product @lookup } input By { id: ID sku: String package: String }", StringComparison.Ordinal));

        fields.GetProperty("data").GetProperty("__type").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())
            .ShouldBe(["shelfByPlaceCodeAndRow"]);
    }

    [Fact]
    public async Task Schema_WithALookupForEveryKey_HasNoOthers()
    {
        var schema = await AskAsync(
            "{ __type(name: \"_Lookups\") { name } }", sdl: "type Query { product(id: ID!): Product @lookup } type Product @key(fields: \"id\") { id: ID! name: String }", resolvers: [_products]);

        schema.GetRawText().ShouldBe("""{"data":{"__type":null}}""");
    }

    private async Task<JsonElement> AskAsync(
        string document, FederationOptions? options = null, bool isGateway = false, string sdl = Shop.Sdl, AuthorizationOutcome outcome = AuthorizationOutcome.Allowed,
        EntityResolver[]? resolvers = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<SchemaModule>(new SdlModule(sdl)).AddSingleton<SchemaModule>(new RulesModule()).AddSingleton<IFieldAuthorization>(new Decision(outcome));
        services.AddFederation(federation =>
        {
            _ = federation.Configure(defaults => options ?? defaults);
            foreach (var resolver in resolvers ?? [_products, _skus, _shelves])
            {
                federation.Entity(resolver);
            }
        });
        services.AddScoped<OperationContext>();
        services.AddScoped<RequestBatchScheduler>();
        services.AddScoped<IBatchScheduler>(static scope => scope.GetRequiredService<RequestBatchScheduler>());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return Response.Read(await new RequestExecutor(provider.GetRequiredService<ExecutableSchema>(), WithoutLimits).ExecuteAsync(
            new OperationRequest { Document = document, Services = scope.ServiceProvider, IsFromGateway = isGateway }, TestContext.Current.CancellationToken));
    }

    private static ExecutorOptions WithoutLimits { get; } = new() { Validation = new ValidationOptions { Limits = ValidationLimits.None } };

    private sealed class RulesModule : SchemaModule
    {
        public override string Sdl => "scalar Unused";

        public override void Bind(SchemaBindings bindings) => bindings.Authorize("Product", new AuthorizationRule("products"));
    }

    private sealed class Decision(AuthorizationOutcome outcome) : IFieldAuthorization
    {
        public ValueTask<AuthorizationOutcome> AuthorizeAsync(AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken) => new(outcome);
    }
}
