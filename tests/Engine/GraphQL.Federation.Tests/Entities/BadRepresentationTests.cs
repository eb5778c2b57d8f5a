using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Federation.Tests.Support;

namespace GraphQL.Federation.Tests.Entities;

/// <summary>Representations that name no entity: each has an error of its own, and the others are answered.</summary>
public sealed class BadRepresentationTests
{
    [Theory]
    [InlineData("\"Product:1\"", "must be an object")]
    [InlineData("""{"id": "1"}""", "__typename")]
    [InlineData("""{"__typename": 5, "id": "1"}""", "__typename")]
    [InlineData("""{"__typename": "\ud800", "id": "1"}""", "not Unicode text")]
    [InlineData("""{"\udE00": 1, "__typename": "Product", "id": "1"}""", "not Unicode text")]
    [InlineData("""{"__typename": "Shelf", "row": 4, "place": {"\uD800": 1, "code": "NORTH"}}""", "not Unicode text")]
    [InlineData("""{"__typename": "Place", "code": "NORTH"}""", "no entity")]
    [InlineData("""{"__typename": "Brand", "id": "1"}""", "no entity")]
    [InlineData("""{"__typename": "Nothing", "id": "1"}""", "no entity")]
    [InlineData("""{"__typename": "Product"}""", "\"id\", or \"sku\", \"package\"")]
    [InlineData("""{"__typename": "Product", "id": null}""", "\"id\", or \"sku\", \"package\"")]
    [InlineData("""{"__typename": "Product", "sku": "s"}""", "\"id\", or \"sku\", \"package\"")]
    [InlineData("""{"__typename": "Product", "id": {"a": 1}}""", "\"id\" that is no value of the type \"ID\"")]
    [InlineData("""{"__typename": "Product", "id": true}""", "\"id\" that is no value of the type \"ID\"")]
    [InlineData("""{"__typename": "Shelf", "row": "4", "place": {"code": "NORTH"}}""", "\"row\" that is no value of the type \"Int\"")]
    [InlineData("""{"__typename": "Shelf", "row": 4, "place": {"code": "WEST"}}""", "\"place.code\" that is no value of the type \"Code\"")]
    [InlineData("""{"__typename": "Shelf", "row": 4, "place": "NORTH"}""", "\"place.code\", \"row\"")]
    [InlineData("""{"__typename": "Shelf", "row": 4, "place": {}}""", "\"place.code\", \"row\"")]
    public async Task Representation_ThatNamesNoEntity_HasAnErrorAndTheOthersAreAnswered(string representation, string expected)
    {
        var response = await Shop.Open().EntitiesAsync(
            $$"""[{"__typename": "Product", "id": "1"}, {{representation}}, {"__typename": "Product", "id": "2"}]""");

        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("message").GetString()!.ShouldContain(expected);
        error.GetProperty("path").GetRawText().ShouldBe("""["_entities",1]""");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe(ErrorCodes.BadUserInput);
        response.GetProperty("data").GetProperty("_entities").EnumerateArray()
            .Select(entity => entity.ValueKind).ShouldBe([JsonValueKind.Object, JsonValueKind.Null, JsonValueKind.Object]);
    }

    [Fact]
    public async Task Representations_MoreThanAllowed_AreRefusedAndNoneIsAsked()
    {
        var shop = Shop.Open(new FederationOptions { MaxRepresentations = 2 });

        var response = await shop.EntitiesAsync(Products(3));

        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe(FederationErrorCodes.MaxRepresentationsExceeded);
        error.GetProperty("message").GetString()!.ShouldContain("at most 2");
        response.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
        shop.CallsOf(0).ShouldBeEmpty();
    }

    [Fact]
    public async Task Representations_AThousandByDefault_AreAnsweredInOneCall()
    {
        var shop = Shop.Open();

        var allowed = await shop.EntitiesAsync(Products(1_000));

        allowed.GetProperty("data").GetProperty("_entities").EnumerateArray().Select(e => e.GetProperty("id").GetString())
            .ShouldBe(Enumerable.Range(0, 1_000).Select(id => id.ToString()));
        shop.CallsOf(0).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Representations_MoreLiteralsThanAllowed_AreRefused()
    {
        var shop = Shop.Open(new FederationOptions { MaxRepresentations = 100 });

        var refused = await shop.AskAsync($$"""{ _entities(representations: {{Literals(101)}}) { __typename } }""");

        refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
            .ShouldBe(FederationErrorCodes.MaxRepresentationsExceeded);
        shop.CallsOf(0).ShouldBeEmpty();
    }

    private static string Literals(int count) =>
        $"[{string.Join(' ', Enumerable.Range(0, count).Select(id => $$"""{__typename:"Product",id:{{id}}}"""))}]";

    private static string Products(int count) =>
        $"[{string.Join(',', Enumerable.Range(0, count).Select(id => $$"""{"__typename":"Product","id":"{{id}}"}"""))}]";
}
