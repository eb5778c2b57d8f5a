using System.Security.Cryptography;
using System.Text;

namespace GraphQL.Federation.Tests.Situations;

/// <summary>What gateways ask in situations that The Guild's audit of gateways is made of.</summary>
public sealed class SituationTests
{
    private readonly Archive _archive = new();

    [Fact]
    public async Task Keys_OfWhichOneIsNull_AreFoundByTheOther()
    {
        var (entities, errors) = await AskAsync("... on Person { id name }", """
            [
              {"__typename": "Person", "id": null, "handle": "ada"},
              {"__typename": "Person", "id": "p2", "handle": null},
              {"__typename": "Person", "id": null, "handle": null},
              {"__typename": "Person", "id": "p1"}
            ]
            """);

        entities.ShouldBe(["""{"id":"p1","name":"Ada"}""", """{"id":"p2","name":"Bob"}""", "null", """{"id":"p1","name":"Ada"}"""]);
        errors.ShouldHaveSingleItem().ShouldBe("BAD_USER_INPUT at 2");
        _archive.CallsOf("Person", "id").ShouldBe([2]);
        _archive.CallsOf("Person", "handle").ShouldBe([1]);
    }

    [Fact]
    public async Task Keys_DeepInObjects_AreReadByTheirTypes()
    {
        var (entities, errors) = await AskAsync("... on Seat { label }", """
            [
              {"__typename": "Seat", "row": 3, "hall": {"floor": 2, "house": {"code": "NORTH"}}},
              {"__typename": "Seat", "row": 3, "hall": {"floor": 2, "house": {"code": "WEST"}}},
              {"__typename": "Seat", "row": 3, "hall": {"floor": 2, "house": null}},
              {"__typename": "Seat", "row": 3, "hall": [{"floor": 2, "house": {"code": "NORTH"}}]}
            ]
            """);

        entities.ShouldBe(["""{"label":"NORTH 2 3"}""", "null", "null", "null"]);
        errors.ShouldBe(["BAD_USER_INPUT at 1", "BAD_USER_INPUT at 2", "BAD_USER_INPUT at 3"]);
    }

    [Fact]
    public async Task Keys_WithLists_AreEqualByTheirItemsInOrder()
    {
        var (entities, errors) = await AskAsync("... on Basket { label }", """
            [
              {"__typename": "Basket", "lines": [{"sku": "a"}, {"sku": "b"}]},
              {"__typename": "Basket", "lines": [{"sku": "b"}, {"sku": "a"}]},
              {"__typename": "Basket", "lines": [{"sku": "a"}, {"sku": "b"}]},
              {"__typename": "Basket", "lines": []},
              {"__typename": "Basket", "tags": ["x", "y"]},
              {"__typename": "Basket", "tags": ["x"]}
            ]
            """);

        errors.ShouldBeEmpty();
        entities.ShouldBe(["""{"label":"a+b"}""", """{"label":"b+a"}""", """{"label":"a+b"}""", """{"label":""}""", """{"label":"x+y"}""", """{"label":"x"}"""]);
        _archive.CallsOf("Basket", "lines { sku }").ShouldBe([3]);
        _archive.CallsOf("Basket", "tags").ShouldBe([2]);
    }

    [Theory]
    [InlineData("""{"__typename": "Basket", "lines": [{"sku": "a"}, null]}""")]
    [InlineData("""{"__typename": "Basket", "lines": [{"sku": "a"}, {"sku": null}]}""")]
    [InlineData("""{"__typename": "Basket", "lines": [{"sku": "a"}, {}]}""")]
    [InlineData("""{"__typename": "Basket", "lines": {"sku": "a"}}""")]
    [InlineData("""{"__typename": "Basket", "lines": [["a"]]}""")]
    [InlineData("""{"__typename": "Basket", "tags": ["x", 1]}""")]
    [InlineData("""{"__typename": "Basket", "tags": ["x", null]}""")]
    [InlineData("""{"__typename": "Basket", "tags": "x"}""")]
    public async Task Keys_WithListsThatAreNone_AreRefusedAndTheOthersFound(string representation)
    {
        var (entities, errors) = await AskAsync("... on Basket { label }", $$"""[{{representation}}, {"__typename": "Basket", "tags": ["x"]}]""");

        entities.ShouldBe(["null", """{"label":"x"}"""]);
        errors.ShouldHaveSingleItem().ShouldBe("BAD_USER_INPUT at 0");
    }

    [Fact]
    public async Task Failure_OfAKeyWithAList_IsNamedByAllItsItems()
    {
        var answer = await _archive.Server.AskAsync(
            """{ _entities(representations: [{ __typename: "Basket", tags: ["x", "broken"] }]) { __typename } }""");

        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        extensions.GetProperty("code").GetString().ShouldBe("BROKEN");
        extensions.GetProperty("entityKey").GetString()
            .ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("Basket\nx\nbroken")))[..16]);
    }

    [Fact]
    public async Task Entities_BehindAnInterface_AreOfTheirOwnTypes()
    {
        var (entities, errors) = await AskAsync("__typename ... on Media { title } ... on Film { minutes }", """
            [
              {"__typename": "Media", "id": "s1"},
              {"__typename": "Media", "id": "f1"},
              {"__typename": "Film", "id": "f1"},
              {"__typename": "Media", "id": "nothing"}
            ]
            """);

        errors.ShouldBeEmpty();
        entities.ShouldBe(
        [
            """{"__typename":"Song","title":"The Song"}""",
            """{"__typename":"Film","title":"The Film","minutes":90}""",
            """{"__typename":"Film","title":"The Film","minutes":90}""",
            "null",
        ]);
        _archive.CallsOf("Media", "id").ShouldBe([3]);
        _archive.CallsOf("Film", "id").ShouldBe([1]);
    }

    [Fact]
    public async Task Entities_BehindAUnion_AnswerTheFragmentsOfTheirTypes()
    {
        const string Likes = "... on Person { likes { __typename ... on Media { id } ... on Film { likedBy { handle } } } }";

        var (entities, errors) = await AskAsync(Likes, """[{"__typename": "Person", "handle": "ada"}, {"__typename": "Film", "id": "f1"}]""");

        errors.ShouldBeEmpty();
        entities.ShouldBe(
        [
            """{"likes":[{"__typename":"Song","id":"s1"},{"__typename":"Film","id":"f1","likedBy":[{"handle":"ada"}]}]}""",
            "{}",
        ]);
    }

    [Fact]
    public async Task RootField_OfAUnion_GivesTheKeysThatTheGatewayGoesOnWith()
    {
        var answer = await _archive.Server.AskAsync(
            "{ found { __typename ... on Film { ...K } ... on Song { ...K } ... on Person { personId: id handle } } } fragment K on Media { id }");

        answer.GetProperty("data").GetProperty("found").GetRawText().ShouldBe(
            """[{"__typename":"Film","id":"f1"},{"__typename":"Person","personId":"p1","handle":"ada"},{"__typename":"Song","id":"s1"}]""");
    }

    [Fact]
    public async Task Requires_OfNestedFieldsAndLists_IsComputedFromWhatWasSent()
    {
        var (entities, errors) = await AskAsync("... on Parcel { label }", """
            [
              {"__typename": "Parcel", "id": "1", "lines": [{"quantity": 2, "item": {"grams": 100}}, {"quantity": 1, "item": {"grams": 50}}], "hall": {"house": {"code": "SOUTH"}}},
              {"__typename": "Parcel", "id": "1", "lines": [{"quantity": null, "item": {"grams": 100}}, {"quantity": 3, "item": {"grams": 10}}, {"quantity": 1, "item": null}], "hall": null},
              {"__typename": "Parcel", "id": "1", "lines": null, "hall": {"house": {"code": "NORTH"}}},
              {"__typename": "Parcel", "id": "1"},
              {"__typename": "Parcel", "id": "1", "lines": [{"quantity": "two", "item": null}]}
            ]
            """);

        entities.ShouldBe(["""{"label":"250 g to SOUTH"}""", """{"label":"30 g to nowhere"}""", """{"label":"0 g to NORTH"}""", """{"label":"0 g to nowhere"}""", "null"]);
        errors.ShouldHaveSingleItem().ShouldBe("BAD_USER_INPUT at 4");
    }

    // What a gateway sends, the representations in a variable; each entity as text, and the code and index of each error.
    private async Task<(IReadOnlyList<string> Entities, IReadOnlyList<string> Errors)> AskAsync(string selection, string representations)
    {
        var answer = await _archive.Server.AskAsync(
            $"query ($representations: [_Any!]!) {{ _entities(representations: $representations) {{ {selection} }} }}",
            $$"""{"representations": {{representations}}}""");
        var errors = answer.TryGetProperty("errors", out var found) ? found.EnumerateArray().ToList() : [];
        return (
            [.. answer.GetProperty("data").GetProperty("_entities").EnumerateArray().Select(entity => entity.GetRawText())],
            [.. errors.Select(error => $"{error.GetProperty("extensions").GetProperty("code").GetString()} at {error.GetProperty("path")[1].GetInt32()}")]);
    }
}
