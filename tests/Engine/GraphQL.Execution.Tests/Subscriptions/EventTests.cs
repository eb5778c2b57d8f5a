using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Subscriptions;

public sealed class EventTests
{
    private readonly SubscriptionServer _server = new();

    [Fact]
    public async Task Subscribe_Events_AreEachAResult()
    {
        _server.Feed.Add("Ada", "Grace").End();

        (await _server.ReadAsync("""subscription { changed(team: "x") { name team } }""")).ShouldBe(
        [
            """{"data":{"changed":{"name":"Ada","team":"team"}}}""",
            """{"data":{"changed":{"name":"Grace","team":"team"}}}""",
        ]);
        _server.Feed.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Subscribe_NoEvents_EndsWithoutAResult()
    {
        _server.Feed.End();

        (await _server.ReadAsync("""subscription { changed(team: "x") { name } }""")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscribe_EventIsNull_IsTheFieldsNull()
    {
        _server.Feed.Add([null]).End();

        (await _server.ReadAsync("""subscription { changed(team: "x") { name } }""")).ShouldBe(["""{"data":{"changed":null}}"""]);
    }

    [Fact]
    public async Task Subscribe_EventOfANonNullFieldIsNull_IsAnErrorOfThatEventOnly()
    {
        _server.Feed.Add(null, 7).End();

        var results = await _server.ReadAsync("subscription { counted }");

        results.Count.ShouldBe(2);
        results[0].ShouldContain("INVALID_RESOLVER_RESULT");
        results[0].ShouldContain("\"data\":null");
        results[1].ShouldBe("""{"data":{"counted":7}}""");
    }

    [Fact]
    public async Task Subscribe_VariablesAndAlias_AreReadOnce()
    {
        _server.Feed.Add("Ada", "Grace").End();

        var results = await _server.ReadAsync(
            "subscription($team: String!) { moved: changed(team: $team) { ...F } } fragment F on Person { who: name }", """{"team":"research"}""");

        results.ShouldBe(["""{"data":{"moved":{"who":"Ada"}}}""", """{"data":{"moved":{"who":"Grace"}}}"""]);
        var (team, limit, fields) = _server.Subscriptions.ShouldHaveSingleItem();
        (team, limit).ShouldBe(("research", 3));
        fields.Names.ShouldBe(["name"]);
    }

    [Fact]
    public async Task Subscribe_FragmentsAndConditions_ApplyToEveryEvent()
    {
        _server.Feed.Add("Ada").End();

        var results = await _server.ReadAsync(
            """
            subscription($with: Boolean!) { ...Root }
            fragment Root on Subscription { changed(team: "x") { __typename name @include(if: $with) team @skip(if: $with) } }
            """,
            """{"with":true}""");

        results.ShouldBe(["""{"data":{"changed":{"__typename":"Person","name":"Ada"}}}"""]);
    }

    [Fact]
    public async Task Subscribe_NextEvent_IsTakenOnlyWhenItIsAskedFor()
    {
        _server.Feed.Add("Ada", "Grace", "Edsger").End();
        var stream = await _server.SubscribeAsync("""subscription { changed(team: "x") { name } }""");
        await using var results = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        (await results.MoveNextAsync()).ShouldBeTrue();

        _server.Feed.Taken.ShouldBe(1);
    }

    [Fact]
    public async Task Subscribe_Query_IsOneResult()
    {
        var stream = await _server.SubscribeAsync("{ a }");

        stream.Result.ShouldNotBeNull().Outcome.ShouldBe(OperationOutcome.Executed);
        (await _server.ReadAsync("{ a }")).ShouldBe(["""{"data":{"a":1}}"""]);
    }

    [Fact]
    public async Task Subscribe_EnumeratedTwice_IsRefused()
    {
        _server.Feed.End();
        var stream = await _server.SubscribeAsync("""subscription { changed(team: "x") { name } }""");
        await using var first = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Should.Throw<InvalidOperationException>(() => stream.GetAsyncEnumerator(TestContext.Current.CancellationToken))
            .Message.ShouldContain("only once");
    }
}
