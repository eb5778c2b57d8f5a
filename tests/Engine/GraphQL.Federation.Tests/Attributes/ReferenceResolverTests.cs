using System.Text.Json;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using GraphQL.Federation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Federation.Tests.Attributes;

/// <summary>Entities that methods of their types find, from the source generator to what a gateway gets.</summary>
public sealed class ReferenceResolverTests
{
    private readonly WarehouseCalls _calls = new();

    [Fact]
    public async Task Method_ForOneEntity_IsCalledForEachAndFailsAlone()
    {
        var response = await AskAsync("""
            {"__typename": "Pallet", "id": "2"}, {"__typename": "Pallet", "id": "0"}, {"__typename": "Pallet", "id": "-1"}, {"__typename": "Pallet", "id": "2"}
            """);

        Labels(response).ShouldBe(["Pallet 2", null, null, "Pallet 2"]);
        Errors(response).ShouldBe(["""["_entities",2] ON_ITS_WAY"""]);
        _calls.All.ShouldBe(["pallet 2", "pallet 0", "pallet -1"]);
    }

    [Fact]
    public async Task Method_ForManyEntities_IsCalledOnceInOrder()
    {
        var response = await AskAsync("""
            {"__typename": "Pallet", "aisle": "NORTH", "bay": {"number": 3}},
            {"__typename": "Pallet", "aisle": "SOUTH", "bay": {"number": 0}},
            {"__typename": "Pallet", "aisle": "SOUTH", "bay": {"number": "-1"}},
            {"__typename": "Pallet", "aisle": "SOUTH", "bay": {"number": "1"}}
            """);

        Labels(response).ShouldBe(["Pallet 300", null, null, "Pallet 100"]);
        Errors(response).ShouldBe(["""["_entities",2] CLOSED"""]);
        _calls.All.ShouldBe(["places 3,0,-1,1"]);
    }

    [Fact]
    public async Task Method_ForManyEntitiesWithAnIdItCannotRead_FindsTheOthers()
    {
        var response = await AskAsync("""
            {"__typename": "Pallet", "aisle": "NORTH", "bay": {"number": "three"}}, {"__typename": "Pallet", "aisle": "NORTH", "bay": {"number": 2}}
            """);

        Labels(response).ShouldBe([null, "Pallet 200"]);
        Errors(response).ShouldBe(["""["_entities",0] BAD_USER_INPUT"""]);
        _calls.All.ShouldBe(["places 2"]);
    }

    [Fact]
    public async Task Method_WithADataLoader_FetchesAllAtOnce()
    {
        var response = await AskAsync("""
            {"__typename": "Crate", "id": "a"}, {"__typename": "Crate", "id": "missing"}, {"__typename": "Crate", "id": "b"}, {"__typename": "Crate", "id": "a"}
            """);

        Labels(response).ShouldBe(["Crate a", null, "Crate b", "Crate a"]);
        response.TryGetProperty("errors", out _).ShouldBeFalse();
        _calls.All.ShouldBe(["crates a,missing,b"]);
    }

    [Fact]
    public async Task Method_WithAFieldThatWasRequired_ReceivesWhatWasSent()
    {
        var response = await AskAsync("""
            {"__typename": "Pallet", "id": "1", "weight": 4}, {"__typename": "Pallet", "id": "1"}, {"__typename": "Pallet", "id": "1", "weight": "heavy"}
            """);

        response.GetProperty("data").GetProperty("_entities").EnumerateArray()
            .Select(entity => entity.ValueKind is JsonValueKind.Null ? "null" : entity.GetProperty("price").GetRawText()).ShouldBe(["8", "null", "null"]);
        Errors(response).ShouldBe(["""["_entities",2] BAD_USER_INPUT"""]);
        response.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("\"weight\" that is no value of the type \"Int\"");
    }

    [Fact]
    public async Task Methods_OfKeysWithLists_ReceiveTheirItems()
    {
        var response = await AskAsync("""
            {"__typename": "Bundle", "parts": [{"code": "1", "aisle": "NORTH"}, {"code": "2", "aisle": "SOUTH"}]},
            {"__typename": "Bundle", "tags": ["x", "y"]},
            {"__typename": "Bundle", "parts": []},
            {"__typename": "Bundle", "tags": ["x", "y"]},
            {"__typename": "Bundle", "tags": []}
            """);

        Labels(response).ShouldBe(["Bundle of 1North 2South", "Bundle of x y", null, "Bundle of x y", "Bundle of "]);
        response.TryGetProperty("errors", out _).ShouldBeFalse();
        _calls.All.ShouldBe(["bundles 2"]);
    }

    [Fact]
    public async Task Method_OfAKeyWithAListOfIdsThatAreNone_FailsAlone()
    {
        var response = await AskAsync("""
            {"__typename": "Bundle", "parts": [{"code": "first", "aisle": "NORTH"}]},
            {"__typename": "Bundle", "numbers": ["1", "second"]},
            {"__typename": "Bundle", "numbers": ["1", 2]}
            """);

        Labels(response).ShouldBe([null, null, "Bundle of 1 2"]);
        Errors(response).ShouldBe(["""["_entities",0] BAD_USER_INPUT""", """["_entities",1] BAD_USER_INPUT"""]);
    }

    private async Task<JsonElement> AskAsync(string representations)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_calls).AddParcelTypes();
        services.AddFederation(federation => federation.Entity<string, Parcel>(
            "Parcel", "id", static (_, _, _) => Task.FromResult<IReadOnlyDictionary<string, Parcel>>(new Dictionary<string, Parcel>())));
        services.AddScoped<OperationContext>();
        services.AddScoped<RequestBatchScheduler>();
        services.AddScoped<IBatchScheduler>(static scope => scope.GetRequiredService<RequestBatchScheduler>());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var result = await new RequestExecutor(provider.GetRequiredService<ExecutableSchema>()).ExecuteAsync(
            new OperationRequest
            {
                Document = """
                    query ($representations: [_Any!]!) {
                      _entities(representations: $representations) { ... on Pallet { label price } ... on Crate { label } ... on Bundle { label } }
                    }
                    """,
                Variables = JsonDocument.Parse($$"""{"representations": [{{representations}}]}""").RootElement,
                Services = scope.ServiceProvider,
            },
            TestContext.Current.CancellationToken);
        return Response.Read(result);
    }

    private static IEnumerable<string?> Labels(JsonElement response) => response.GetProperty("data").GetProperty("_entities").EnumerateArray()
        .Select(entity => entity.ValueKind is JsonValueKind.Null ? null : entity.GetProperty("label").GetString());

    private static IEnumerable<string> Errors(JsonElement response) => response.GetProperty("errors").EnumerateArray()
        .Select(error => $"{error.GetProperty("path").GetRawText()} {error.GetProperty("extensions").GetProperty("code").GetString()}");
}
