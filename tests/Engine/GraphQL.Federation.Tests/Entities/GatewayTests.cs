using System.Text.Json;
using GraphQL.Federation.Tests.Support;

namespace GraphQL.Federation.Tests.Entities;

/// <summary>What is for the gateway alone, where the transport knows it.</summary>
public sealed class GatewayTests
{
    private const string Entities = """{ _entities(representations: [{ __typename: "Product", id: "1" }]) { __typename } }""";

    [Theory]
    [InlineData(Entities)]
    [InlineData("{ _service { sdl } }")]
    public async Task Machinery_ForTheGatewayOnly_IsRefusedToOthers(string document)
    {
        var shop = Shop.Open(new FederationOptions { GatewayOnly = true });

        var refused = await shop.AskAsync(document);
        var answered = await shop.AskAsync(document, isGateway: true);

        refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(FederationErrorCodes.GatewayOnly);
        refused.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
        answered.TryGetProperty("errors", out _).ShouldBeFalse();
        shop.CallsOf(0).Count.ShouldBe(document == Entities ? 1 : 0);
    }

    [Fact]
    public async Task Representations_OfAGateway_MayBeMore()
    {
        var shop = Shop.Open(new FederationOptions { MaxRepresentations = 1, MaxGatewayRepresentations = 2 });
        var two = Entities.Replace("[{", """[{ __typename: "Product", id: "2" }, {""", StringComparison.Ordinal);
        var three = two.Replace("[{", """[{ __typename: "Product", id: "3" }, {""", StringComparison.Ordinal);

        (await shop.AskAsync(two)).GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("at most 1");
        (await shop.AskAsync(two, isGateway: true)).TryGetProperty("errors", out _).ShouldBeFalse();
        (await shop.AskAsync(three, isGateway: true)).GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("at most 2");
    }
}
