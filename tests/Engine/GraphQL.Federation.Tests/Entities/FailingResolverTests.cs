using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Federation.Tests.Support;

namespace GraphQL.Federation.Tests.Entities;

/// <summary>A failure is never a bare null, which a gateway would read as "does not exist".</summary>
public sealed class FailingResolverTests
{
    private const string Sdl = """
        type Query { hello: String }
        type Product @key(fields: "id") { id: ID!  name: String }
        type Shelf @key(fields: "row") { row: Int!  label: String }
        """;

    private const string Representations = """
        [{"__typename": "Product", "id": "1"}, {"__typename": "Shelf", "row": 1}, {"__typename": "Product", "id": "2"}]
        """;

    [Fact]
    public async Task Resolver_ThatThrows_FailsItsEntitiesAlone()
    {
        var server = Open(_ => throw new GraphQLException("No products today.", "UPSTREAM_UNAVAILABLE"));

        var response = await server.EntitiesAsync(Representations);

        Errors(response).ShouldBe([("[\"_entities\",0]", "UPSTREAM_UNAVAILABLE"), ("[\"_entities\",2]", "UPSTREAM_UNAVAILABLE")]);
        Kinds(response).ShouldBe([JsonValueKind.Null, JsonValueKind.Object, JsonValueKind.Null]);
    }

    [Fact]
    public async Task Resolver_ThatFailsForOneKey_FailsThatEntityAlone()
    {
        var server = Open(key => key.Get<string>() == "2"
            ? new FailedValue(new GraphQLException("Not this one.", "UPSTREAM_TIMEOUT"))
            : new Product(key.Get<string>()));

        var response = await server.EntitiesAsync(Representations);

        Errors(response).ShouldBe([("[\"_entities\",2]", "UPSTREAM_TIMEOUT")]);
        Kinds(response).ShouldBe([JsonValueKind.Object, JsonValueKind.Object, JsonValueKind.Null]);
    }

    [Fact]
    public async Task Failures_OfSeveralEntities_SayEachWhichItIs()
    {
        var error = new GraphQLError("Too many.") { Code = "UPSTREAM_RATE_LIMITED", Extensions = new Dictionary<string, object?> { ["retryAfterMs"] = 1_500L } };
        var server = Open(_ => throw new GraphQLException(error));

        var response = await server.EntitiesAsync(Representations);

        // printf 'Product\n1' | sha256sum
        response.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("extensions").GetRawText()).ShouldBe(
        [
            """{"code":"UPSTREAM_RATE_LIMITED","entity":"Product","entityKey":"a23f28fa704b8d8d","retryAfterMs":1500}""",
            """{"code":"UPSTREAM_RATE_LIMITED","entity":"Product","entityKey":"e68f278436750cf3","retryAfterMs":1500}""",
        ]);
    }

    [Fact]
    public async Task Resolver_ThatFailsUnexpectedly_IsMasked()
    {
        var response = await Open(_ => throw new InvalidOperationException("secret")).EntitiesAsync(Representations);

        response.GetRawText().ShouldNotContain("secret");
        Errors(response).Select(error => error.Code).ShouldBe([ErrorCodes.InternalServerError, ErrorCodes.InternalServerError]);
    }

    [Fact]
    public async Task Resolver_WithAnotherNumberOfResults_FailsItsEntities()
    {
        var server = new ShopServer(
            "type Query { hello: String } type Product @key(fields: \"id\") { id: ID!  name: String } type Shelf { row: Int  label: String }",
            null,
            new ShortResolver());

        var response = await server.AskAsync(
            """{ _entities(representations: [{ __typename: "Product", id: 1 }, { __typename: "Product", id: 2 }]) { __typename } }""");

        Errors(response).Select(error => error.Code).ShouldBe([ErrorCodes.InternalServerError, ErrorCodes.InternalServerError]);
    }

    private static ShopServer Open(Func<EntityKey, object?> findProduct) => new(
        Sdl,
        null,
        new RecordingResolver("Product", "id", findProduct),
        new RecordingResolver("Shelf", "row", key => new Shelf("NORTH", key.Get<int>())));

    private static IEnumerable<(string Path, string? Code)> Errors(JsonElement response) => response.GetProperty("errors").EnumerateArray()
        .Select(error => (error.GetProperty("path").GetRawText(), error.GetProperty("extensions").GetProperty("code").GetString()));

    private static IEnumerable<JsonValueKind> Kinds(JsonElement response) =>
        response.GetProperty("data").GetProperty("_entities").EnumerateArray().Select(entity => entity.ValueKind);

    private sealed class ShortResolver : EntityResolver
    {
        public override string TypeName => "Product";

        public override string KeyFields => "id";

        public override Task<IReadOnlyList<object?>> ResolveAsync(
            IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<object?>>([new Product("1")]);
    }
}
