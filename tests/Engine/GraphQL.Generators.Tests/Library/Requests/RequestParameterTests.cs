using System.Security.Claims;

namespace GraphQL.Generators.Tests.Library.Requests;

/// <summary>What resolvers learn of their request.</summary>
public sealed class RequestParameterTests : IAsyncDisposable
{
    private readonly LibraryServer _library = new();

    [Fact]
    public async Task Execute_GlobalState_IsReadByName() =>
        (await ExecuteAsync("{ tenant }", new() { ["tenant"] = "acme", ["limit"] = 3, ["retries"] = 2 })).ShouldBe("""{"data":{"tenant":"acme 3 2"}}""");

    [Fact]
    public async Task Execute_GlobalStateThatMayBeMissing_IsItsDefault() =>
        (await ExecuteAsync("{ tenant }", new() { ["tenant"] = "acme" })).ShouldBe("""{"data":{"tenant":"acme - 0"}}""");

    [Fact]
    public async Task Execute_GlobalStateThatIsMissingOrOfAnotherType_IsAnError()
    {
        (await ExecuteAsync("{ tenant }", [])).ShouldContain("INTERNAL_SERVER_ERROR");
        (await ExecuteAsync("{ tenant }", new() { ["tenant"] = 1 })).ShouldContain("INTERNAL_SERVER_ERROR");
    }

    [Fact]
    public async Task Execute_Caller_IsTheRequests()
    {
        (await _library.DataAsync("{ caller }")).ShouldBe("""{"caller":"nobody 0"}""");
        var response = await _library.ExecuteAsync(
            "{ caller }", change: r => r with { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada")])) });
        response.GetRawText().ShouldBe("""{"data":{"caller":"Ada"}}""");
    }

    [Theory]
    [InlineData("{ loan { title } }", "brief")]
    [InlineData("{ loan { title reader } }", "detailed")]
    [InlineData("{ loan { title ... { r: reader } } }", "detailed")]
    public async Task Execute_IsSelected_TellsWhatIsAskedFor(string document, string title) =>
        (await _library.DataAsync(document)).ShouldContain($"\"title\":\"{title}\"");

    [Fact]
    public async Task Subscribe_ToATopic_MakesTheValueOfEachMessage() =>
        (await _library.SubscribeAsync(
            "subscription { onReview(genre: SCIENCE_FICTION, bookId: 3) }",
            async topics =>
            {
                await topics.SendAsync("reviews/ScienceFiction/\"4\"", new Review("Other.", 10));
                await topics.SendAsync("reviews/ScienceFiction/\"3\"", new Review("Deep.", 20));
                await topics.SendAsync("reviews/ScienceFiction/\"3\"", new Review("Odd.", 10));
                await topics.CompleteAsync("reviews/ScienceFiction/\"3\"");
            })).ShouldBe(
        [
            """{"data":{"onReview":"ScienceFiction 3 Deep. by Stanisław Lem"}}""", """{"data":{"onReview":"ScienceFiction 3 Odd. by Jane Austen"}}""",
        ]);

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    private async Task<string> ExecuteAsync(string document, Dictionary<string, object?> state) =>
        (await _library.ExecuteAsync(document, change: r => r with { GlobalState = state })).GetRawText();
}
