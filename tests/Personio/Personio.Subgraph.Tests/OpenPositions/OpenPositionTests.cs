using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.OpenPositions;

public sealed class OpenPositionTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task OpenPositions_InALanguage_AreTheFeedOfThatLanguage()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("""
            {
              openPositions(language: "en", first: 50) {
                totalCount
                nodes { id name page legalEntityName office department employmentType schedule descriptions { name html } salary { minimum currency } job { id } }
              }
            }
            """);

        var positions = data.GetProperty("openPositions").GetProperty("nodes").EnumerateArray().ToList();
        positions.Count.ShouldBe(data.GetProperty("openPositions").GetProperty("totalCount").GetInt32());
        positions.ShouldContain(position => position.GetProperty("descriptions").GetArrayLength() > 0);
        positions.ShouldAllBe(position => position.GetProperty("page").GetString()!.Contains(position.GetProperty("id").GetString()!, StringComparison.Ordinal));
        var call = shared.Session.TakeCalls().ShouldHaveSingleItem();
        (call.Path, call.Query).ShouldBe(("/xml", "?language=en"));
    }

    [Fact]
    public async Task OpenPositions_Filtered_AreThose()
    {
        var data = await shared.Session.DataAsync("{ all: openPositions(first: 100) { nodes { schedule } } some: openPositions(where: { schedule: { eq: \"full-time\" } }) { totalCount } }");

        var all = data.GetProperty("all").GetProperty("nodes").EnumerateArray().ToList();
        data.GetProperty("some").GetProperty("totalCount").GetInt32().ShouldBe(all.Count(position => position.GetProperty("schedule").GetString() == "full-time"));
    }

    [Fact]
    public async Task OpenPosition_ByIdInTwoLanguages_IsTwoFeeds()
    {
        var id = (await shared.Session.DataAsync("{ openPositions(first: 1) { nodes { id } } }")).GetProperty("openPositions").GetProperty("nodes")[0].GetProperty("id").GetString();
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($id: ID!) { own: openPosition(id: $id) { id } again: openPosition(id: $id) { job { name } } english: openPosition(id: $id, language: \"en\") { id } none: openPosition(id: \"1\") { id } }",
            new { id });

        data.GetProperty("own").GetProperty("id").GetString().ShouldBe(id);
        data.GetProperty("english").GetProperty("id").GetString().ShouldBe(id);
        data.GetProperty("again").GetProperty("job").GetProperty("name").ValueKind.ShouldBe(JsonValueKind.String);
        data.GetProperty("none").ValueKind.ShouldBe(JsonValueKind.Null);
        shared.Session.TakeCalls().Count(call => call.Path == "/xml").ShouldBe(2);
    }

    [Theory]
    [InlineData("english")]
    [InlineData("EN")]
    [InlineData("")]
    public async Task OpenPositions_LanguageThatIsNone_IsRefusedWithoutACall(string language)
    {
        shared.Session.TakeCalls();

        var answer = await shared.Session.AskAsync("query ($language: String) { openPositions(language: $language) { nodes { id } } }", new { language });

        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenPositions_FeedSwitchedOff_IsAnErrorAndNoEmptyBoard()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { MissingFeatures = new HashSet<SandboxFeature> { SandboxFeature.XmlFeed } });

        var answer = await session.AskAsync("{ openPositions { nodes { id } } }");

        answer.GetProperty("errors").GetArrayLength().ShouldBe(1);
        answer.GetProperty("data").GetProperty("openPositions").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
