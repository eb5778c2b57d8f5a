using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Federation.Tests.Support;

namespace GraphQL.Federation.Tests.Entities;

/// <summary>What is not for everybody is not for a gateway's everybody either.</summary>
public sealed class EntityAuthorizationTests
{
    private const string Query =
        """
        {
          _entities(representations: [{ __typename: "Product", id: "1" }, { __typename: "Shelf", row: 1 }, { __typename: "Product", id: "missing" }]) {
            ... on Product { id }
            ... on Shelf { label }
          }
        }
        """;

    private readonly RecordingResolver _products = new("Product", "id", key => key.Get<string>() is "missing" ? null : new Product(key.Get<string>()));

    [Fact]
    public async Task Entities_OfATypeThatTheCallerMayNotHave_AreRefusedWithoutBeingLookedFor()
    {
        var response = await AskAsync(AuthorizationOutcome.Forbidden);

        response.GetProperty("data").GetRawText().ShouldBe("""{"_entities":[null,{"label":"NORTH 1"},null]}""");
        response.GetProperty("errors").EnumerateArray()
            .Select(e => $"{e.GetProperty("extensions").GetProperty("code").GetString()} {e.GetProperty("path").GetRawText()}")
            .ShouldBe(["FORBIDDEN [\"_entities\",0]", "FORBIDDEN [\"_entities\",2]"]);
        _products.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Entities_OfATypeThatTheCallerMayHave_AreAnswered() =>
        (await AskAsync(AuthorizationOutcome.Allowed)).GetRawText().ShouldBe("""{"data":{"_entities":[{"id":"1"},{"label":"NORTH 1"},null]}}""");

    private async Task<JsonElement> AskAsync(AuthorizationOutcome outcome)
    {
        const string Sdl = """
            type Query { hello: String }
            type Product @key(fields: "id") { id: ID!  name: String }
            type Shelf @key(fields: "row") { row: Int!  label: String }
            """;
        var executor = new RequestExecutor(FederatedSchema.Create(
            [new SdlModule(Sdl), new RulesModule()],
            [_products, new RecordingResolver("Shelf", "row", key => new Shelf("NORTH", key.Get<int>()))],
            null));
        var request = new OperationRequest { Document = Query, Services = new Decision(outcome) };
        return Response.Read(await executor.ExecuteAsync(request, TestContext.Current.CancellationToken));
    }

    private sealed class RulesModule : SchemaModule
    {
        public override string Sdl => "scalar Unused";

        public override void Bind(SchemaBindings bindings) => bindings.Authorize("Product", new AuthorizationRule("products"));
    }

    private sealed class Decision(AuthorizationOutcome outcome) : IServiceProvider, IFieldAuthorization
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IFieldAuthorization) ? this : null;

        public ValueTask<AuthorizationOutcome> AuthorizeAsync(
            AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken) => new(outcome);
    }
}
