using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Subscriptions;

public sealed class FailedSubscriptionTests
{
    private const string Document = """subscription { changed(team: "x") { name slow } }""";

    [Theory]
    [InlineData("subscription {", OperationOutcome.ParseFailed)]
    [InlineData("subscription { missing }", OperationOutcome.ValidationFailed)]
    [InlineData("subscription($t: String!) { changed(team: $t) { name } }", OperationOutcome.RequestFailed)]
    public async Task Subscribe_RequestIsWrong_IsRefusedBeforeTheSource(string document, OperationOutcome outcome)
    {
        var server = new SubscriptionServer();

        var refusal = (await server.SubscribeAsync(document)).Result.ShouldNotBeNull();

        refusal.Outcome.ShouldBe(outcome);
        TestServer.Text(refusal).ShouldNotContain("\"data\"");
        server.Subscriptions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscribe_MutationWhereNoneIsAllowed_IsRefused() =>
        (await new SubscriptionServer().SubscribeAsync("mutation { b }", noMutations: true)).Result!.Outcome
            .ShouldBe(OperationOutcome.OperationNotAllowed);

    [Fact]
    public async Task Subscribe_SourceRefuses_IsARefusalWithItsError()
    {
        var server = new SubscriptionServer(subscribe: _ => throw new GraphQLException("Not your team.", "FORBIDDEN"));

        var refusal = (await server.SubscribeAsync(Document)).Result.ShouldNotBeNull();

        refusal.Outcome.ShouldBe(OperationOutcome.SubscriptionFailed);
        TestServer.Text(refusal).ShouldBe(
            """{"errors":[{"message":"Not your team.","locations":[{"line":1,"column":16}],"path":["changed"],"extensions":{"code":"FORBIDDEN"}}]}""");
    }

    [Fact]
    public async Task Subscribe_SourceBreaks_EndsWithItsError()
    {
        var server = new SubscriptionServer();
        server.Feed.Add("Ada").End(new GraphQLException("The feed is down.", "FEED_DOWN"));

        var results = await server.ReadAsync(Document);

        results.Count.ShouldBe(2);
        results[1].ShouldContain("\"code\":\"FEED_DOWN\"");
        results[1].ShouldNotContain("\"data\"");
        server.Feed.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Subscribe_SourceBreaksUnexpectedly_TellsTheClientOnlyAnId()
    {
        var reported = new List<Exception>();
        var server = new SubscriptionServer(options: new ExecutorOptions { OnUnexpectedException = (e, _) => reported.Add(e) });
        server.Feed.End(new InvalidOperationException("secret"));

        var results = await server.ReadAsync(Document);

        results.ShouldHaveSingleItem().ShouldContain("INTERNAL_SERVER_ERROR");
        results[0].ShouldNotContain("secret");
        reported.ShouldHaveSingleItem().Message.ShouldBe("secret");
    }

    [Fact]
    public async Task Subscribe_FieldOfAnEventFails_GoesOnWithTheNext()
    {
        var server = new SubscriptionServer(b => b.Field("Person", "slow", new RowResolver(
            (c, row) => c.Parent<string>(row) is "Ada" ? throw new GraphQLException("no", "NO") : "fine")));
        server.Feed.Add("Ada", "Grace").End();

        var results = await server.ReadAsync(Document);

        results[0].ShouldContain("\"data\":{\"changed\":{\"name\":\"Ada\",\"slow\":null}}");
        results[0].ShouldContain("\"path\":[\"changed\",\"slow\"]");
        results[1].ShouldBe("""{"data":{"changed":{"name":"Grace","slow":"fine"}}}""");
    }

    [Fact]
    public async Task Subscribe_EventTakesTooLong_TimesOutAlone()
    {
        var time = new ManualTime();
        var pending = new TaskCompletionSource<object?>();
        var server = new SubscriptionServer(
            b => b.Field("Person", "slow", new AsyncRowResolver(async (c, row) => c.Parent<string>(row) is "Ada" ? await pending.Task : "fine")),
            options: new ExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(5), TimeProvider = time });
        var stream = await server.SubscribeAsync(Document);
        await using var results = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // The wait for an event does not count.
        var first = results.MoveNextAsync();
        time.Advance(TimeSpan.FromHours(1));
        server.Feed.Add("Ada", "Grace");
        await WaitForAsync(() => time.Timers == 1);
        time.Advance(TimeSpan.FromSeconds(5));

        (await first).ShouldBeTrue();
        results.Current.Outcome.ShouldBe(OperationOutcome.TimedOut);
        (await results.MoveNextAsync()).ShouldBeTrue();
        results.Current.Outcome.ShouldBe(OperationOutcome.Executed);
        time.Timers.ShouldBe(0);
    }

    [Fact]
    public async Task Subscribe_NoScopesForEvents_IsTheCallersMistake()
    {
        var request = new OperationRequest { Document = Document, Services = new ServiceTable() };

        await Should.ThrowAsync<InvalidOperationException>(async () => await new SubscriptionServer().Executor.SubscribeAsync(request));
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(1, limit.Token);
        }
    }
}
