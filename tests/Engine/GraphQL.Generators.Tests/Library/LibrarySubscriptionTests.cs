namespace GraphQL.Generators.Tests.Library;

/// <summary>Runs subscriptions against the module that the generator made of this folder.</summary>
public sealed class LibrarySubscriptionTests : IAsyncDisposable
{
    private readonly LibraryServer _library = new();

    [Fact]
    public async Task Subscribe_EventsOfAValueType_AreTheFieldsValues() =>
        (await _library.SubscribeAsync("subscription { onCountdown(from: 2) }")).ShouldBe(
        [
            """{"data":{"onCountdown":2}}""", """{"data":{"onCountdown":1}}""", """{"data":{"onCountdown":0}}""",
        ]);

    [Fact]
    public async Task Subscribe_Objects_AreResolvedWithLoadersOfEachEvent()
    {
        var shelf = _library.Shelf;
        var reading = _library.SubscribeAsync(
            "subscription($genre: Genre!) { onReturned(genre: $genre) { title author { name } } }",
            async topics =>
            {
                await topics.SendAsync("Novel", shelf.Books[0]);
                await topics.SendAsync("ScienceFiction", shelf.Books[2]);
                await topics.SendAsync("Novel", shelf.Books[1]);
                await topics.CompleteAsync("Novel");
            },
            """{"genre":"NOVEL"}""");

        (await reading).ShouldBe(
        [
            """{"data":{"onReturned":{"title":"Emma","author":{"name":"Jane Austen"}}}}""",
            """{"data":{"onReturned":{"title":"Persuasion","author":{"name":"Jane Austen"}}}}""",
        ]);
        // A loader that outlived its event would have remembered the author.
        shelf.AuthorFetches.Count.ShouldBe(2);
        _library.Topics.CountListeners("Novel").ShouldBe(0);
    }

    [Fact]
    public void Sdl_SubscriptionClass_IsTheSubscriptionRoot() => new LibraryTypes().Sdl.ShouldContain(
        """"
        type Subscription {
          """
          Every book that is returned from now on.
          """
          onReturned(genre: Genre!): Book!
          onCountdown(from: Int!): Int!
        """");

    public ValueTask DisposeAsync() => _library.DisposeAsync();
}
