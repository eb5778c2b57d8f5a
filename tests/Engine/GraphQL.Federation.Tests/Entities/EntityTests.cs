using System.Text.Json;
using GraphQL.Federation.Tests.Support;

namespace GraphQL.Federation.Tests.Entities;

/// <summary>What a gateway gets for the representations it sends, when all goes well.</summary>
public sealed class EntityTests
{
    [Fact]
    public async Task Entities_InAnyOrderWithDuplicates_AnswerInOrderAndAskEachOnce()
    {
        var shop = Shop.Open();

        var response = await shop.EntitiesAsync("""
            [{"__typename": "Product", "id": "3"}, {"__typename": "Product", "id": "1"}, {"__typename": "Product", "id": "3"}]
            """);

        Names(response).ShouldBe(["Product 3", "Product 1", "Product 3"]);
        shop.CallsOf(0).ShouldHaveSingleItem().Select(key => key.Get<string>()).ShouldBe(["3", "1"]);
    }

    [Fact]
    public async Task Entities_ThatDoNotExist_AreNullWithoutError()
    {
        var response = await Shop.Open().EntitiesAsync("""
            [{"__typename": "Product", "id": "missing"}, {"__typename": "Product", "id": "1"}]
            """);

        Names(response).ShouldBe([null, "Product 1"]);
        response.TryGetProperty("errors", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Entities_OfSeveralTypesAndKeys_CostOneCallForEachTypeAndKey()
    {
        var shop = Shop.Open();

        var response = await shop.EntitiesAsync("""
            [
              {"__typename": "Shelf", "row": 4, "place": {"code": "NORTH"}},
              {"__typename": "Product", "id": "1"},
              {"__typename": "Product", "sku": "s", "package": "p"},
              {"__typename": "Shelf", "row": 5, "place": {"code": "SOUTH"}},
              {"__typename": "Product", "id": "2"},
              {"__typename": "Shelf", "row": 10, "place": {"code": "SOUTH"}}
            ]
            """);

        response.GetProperty("data").GetProperty("_entities").EnumerateArray()
            .Select(e => e.ValueKind is JsonValueKind.Null ? null : e.GetProperty(e.TryGetProperty("label", out _) ? "label" : "name").GetString())
            .ShouldBe(["NORTH 4", "Product 1", "Sku", "SOUTH 5", "Product 2", null]);
        for (var resolver = 0; resolver < 3; resolver++)
        {
            shop.CallsOf(resolver).Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Entities_WithAllFieldsOfTwoKeys_AreFoundByTheFirstKey()
    {
        var shop = Shop.Open();

        await shop.EntitiesAsync("""[{"__typename": "Product", "sku": "s", "package": "p", "id": "1"}]""");

        shop.CallsOf(0).Count.ShouldBe(1);
        shop.CallsOf(1).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"__typename": "Product", "id": null, "sku": "s", "package": "p"}""")]
    [InlineData("""{"__typename": "Product", "id": ["1"], "sku": "s", "package": "p"}""")]
    public async Task Entities_WithOneUsableKeyOfTwo_AreFoundByThatKey(string representation)
    {
        var response = await Shop.Open().EntitiesAsync($"[{representation}]");

        Names(response).ShouldBe(["Sku"]);
    }

    [Fact]
    public async Task Entities_WithANumberForAnId_AreTheSameAsWithItsText()
    {
        var shop = Shop.Open();

        var response = await shop.EntitiesAsync("""[{"__typename": "Product", "id": 7}, {"__typename": "Product", "id": "7"}]""");

        Names(response).ShouldBe(["Product 7", "Product 7"]);
        shop.CallsOf(0).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Entities_WithOtherFieldsBesideEqualKeys_AreAskedForSeparately()
    {
        var shop = Shop.Open();

        await shop.EntitiesAsync("""
            [
              {"__typename": "Product", "id": "1", "weight": 1},
              {"__typename": "Product", "id": "1", "weight": 2},
              {"__typename": "Product", "id": "1", "weight": 2}
            ]
            """);

        shop.CallsOf(0).ShouldHaveSingleItem()
            .Select(key => key.Representation.GetProperty("weight").GetInt32()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Entities_WithLiteralsAndVariablesInside_AreFound()
    {
        var response = await Shop.Open().AskAsync(
            """query ($id: ID!) { _entities(representations: [{ __typename: "Product", id: $id }, { __typename: "Product", id: 2 }]) { ... on Product { name } } }""",
            """{"id": "1"}""");

        Names(response).ShouldBe(["Product 1", "Product 2"]);
    }

    [Fact]
    public async Task Entities_NoRepresentations_AnswersAnEmptyList()
    {
        var response = await Shop.Open().EntitiesAsync("[]");

        response.GetProperty("data").GetProperty("_entities").GetArrayLength().ShouldBe(0);
    }

    private static IEnumerable<string?> Names(JsonElement response) => response.GetProperty("data").GetProperty("_entities").EnumerateArray()
        .Select(entity => entity.ValueKind is JsonValueKind.Null ? null : entity.GetProperty("name").GetString());
}
