using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Personio.Client.Tests.Testing;
using Personio.Subgraph.Caching.Invalidation;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Caching;

/// <summary>What a router in front is told to drop, by real HTTP.</summary>
public sealed class RouterInvalidationTests : IAsyncLifetime
{
    private const string Token = "--Personio:WebhookToken=s3cret";
    private const string Quiet = "--Watching:PollEvery=0";

    private RouterStub _router = null!;

    public async ValueTask InitializeAsync() => _router = await RouterStub.StartAsync();

    public ValueTask DisposeAsync() => _router.DisposeAsync();

    [Fact]
    public async Task Webhook_OfAChange_HasTheRouterDropWhatItMakesWrong()
    {
        await using var session = await StartAsync();

        (await PostAsync(session, Changed("person.updated", "person", "123"))).ShouldBe(HttpStatusCode.NoContent);

        var call = await _router.NextAsync(seconds: 5);
        call.ShouldSatisfyAllConditions(
            () => call.Path.ShouldBe("/invalidation"),
            () => call.Authorization.ShouldBe(RouterStub.Key),
            () => call.ContentType.ShouldBe("application/json"),
            () => call.Tags.ShouldBe(["absence-balance", "compensation", "compensation-type", "employee-123", "employee-lists", "report", "report-attribute"]),
            () => call.Body[0].GetRawText().ShouldBe("""{"kind":"cache_tag","subgraphs":["personio"],"cache_tag":"employee-123"}"""));
    }

    [Theory]
    [InlineData("absence-period.updated", "absence_period", "9", new[] { "absence-9", "absence-balance", "absence-lists", "report", "report-attribute" })]
    [InlineData("document.updated", "document", "7", new[] { "document-7", "document-lists" })]
    [InlineData(
        "person.deleted", "person", "5",
        new[]
        {
            "absence", "absence-balance", "attendance", "compensation", "compensation-type", "document", "employee-5", "employee-lists", "project", "report", "report-attribute",
        })]
    // Of whom, it does not say.
    [InlineData("absence-period.updated", "something", "9", new[] { "absence", "absence-balance", "report", "report-attribute" })]
    public async Task Webhook_OfAKind_NamesWhatTheReadCacheDropsToo(string name, string payload, string id, string[] tags)
    {
        await using var session = await StartAsync();

        (await PostAsync(session, Changed(name, payload, id))).ShouldBe(HttpStatusCode.NoContent);

        (await _router.NextAsync()).Tags.ShouldBe(tags);
    }

    [Fact]
    public async Task Webhooks_ThatComeTogether_AreToldTogether()
    {
        await using var session = await StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(100, 50).Select(id => PostAsync(session, Changed("person.updated", "person", $"{id}", "2026-11-16T08:00:00.5Z"))));

        answers.ShouldAllBe(status => status == HttpStatusCode.NoContent);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        var calls = _router.Others;
        calls.SelectMany(call => call.Tags).Count(tag => tag.StartsWith("employee-1", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(50);
        calls.SelectMany(call => call.Tags).Where(tag => tag.StartsWith("employee-1", StringComparison.Ordinal)).Distinct().Count().ShouldBe(50);
        calls.Count.ShouldBeLessThan(25);
    }

    [Fact]
    public async Task Mutation_ThroughTheGraph_HasTheRouterDropWhatItChanged()
    {
        await using var session = await StartAsync();
        var id = (await session.DataAsync("{ employees(first: 1) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;

        var answer = await session.DataAsync(
            "mutation ($id: ID!) { updateEmployee(input: { id: $id, position: \"The one\" }) { employee { id } errors { __typename } } }", new { id });

        answer.GetProperty("updateEmployee").GetProperty("employee").GetProperty("id").GetString().ShouldBe(id);
        (await _router.NextAsync()).Tags.ShouldContain($"employee-{id}");
    }

    [Fact]
    public async Task Polling_ThatFindsAChange_HasTheRouterDropIt()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, [.. _router.Settings, "--Watching:PollEvery=00:00:01"]);
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var id = (await session.DataAsync("{ employees(first: 1) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        await using var events = await session.SubscribeAsync("subscription { employeeChanged { id } }");
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        await hr.RenameAsync(id, "Neo");

        (await _router.NextAsync()).Tags.ShouldContain($"employee-{id}");
    }

    [Fact]
    public async Task Webhook_WhileTheRouterHangs_IsAnsweredAtOnce()
    {
        await using var session = await StartAsync();
        _router.BeforeAnswer = static stop => Task.Delay(TimeSpan.FromSeconds(30), stop).ContinueWith(static _ => { }, TaskScheduler.Default);
        await PostAsync(session, Changed("person.updated", "person", "1"));
        await _router.NextAsync();

        var watch = Stopwatch.StartNew();
        (await PostAsync(session, Changed("person.updated", "person", "2"))).ShouldBe(HttpStatusCode.NoContent);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Router_ThatFailsForAWhile_IsToldAgainWithWhatCameMeanwhile()
    {
        await using var session = await StartAsync();
        _router.Statuses.Enqueue(503);
        _router.Statuses.Enqueue(429);

        await PostAsync(session, Changed("document.updated", "document", "1", "2026-11-16T08:00:00.5Z"));
        (await _router.NextAsync()).Tags.ShouldBe(["document-1", "document-lists"]);
        await PostAsync(session, Changed("document.updated", "document", "2", "2026-11-16T08:00:00.5Z"));

        RouterCall last;
        do
        {
            last = await _router.NextAsync();
        }
        while (!last.Tags.Contains("document-2"));
        last.Tags.ShouldBe(["document-1", "document-2", "document-lists"]);
    }

    [Theory]
    [InlineData(401, "failed")]
    [InlineData(307, "failed")]
    [InlineData(202, "ok")]
    public async Task Router_ThatAnswersForGood_IsNotAskedAgainNorFollowed(int status, string outcome)
    {
        using var meter = new MeterListener();
        var outcomes = new List<string>();
        meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == InvalidationMetrics.MeterName && instrument.Name.EndsWith(".calls", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meter.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (outcomes)
            {
                outcomes.Add((string)tags[0].Value!);
            }
        });
        await using var session = await StartAsync();
        meter.Start();
        _router.Statuses.Enqueue(status);

        await PostAsync(session, Changed("document.updated", "document", "1", "2026-11-16T08:00:00.5Z"));
        (await _router.NextAsync()).Path.ShouldBe("/invalidation");

        await ComesAsync(() =>
        {
            lock (outcomes)
            {
                return outcomes.Contains(outcome);
            }
        });
        _router.Others.Count(call => call.Path is "/elsewhere").ShouldBe(0);
    }

    [Theory]
    [InlineData("Type", """[{"kind":"type","subgraph":"hr","type":"Document"},{"kind":"type","subgraph":"hr","type":"Query"}]""")]
    [InlineData("Subgraph", """[{"kind":"subgraph","subgraph":"hr"}]""")]
    public async Task Router_ThatKeepsNoTags_IsToldOtherwise(string kind, string body)
    {
        await using var session = await StartAsync($"--GraphQL:Federation:Invalidation:Kind={kind}", "--GraphQL:Federation:Invalidation:Subgraph=hr", "--GraphQL:Federation:CacheTags=false");

        await PostAsync(session, Changed("document.updated", "document", "1"));

        (await _router.NextAsync()).Body.GetRawText().ShouldBe(body);
    }

    [Fact]
    public async Task Webhook_AtOneOfTwoProcesses_IsToldByThatOneAlone()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var session = await StartAsync($"--Redis:Configuration={redis.Configuration}");
        await using var replica = await session.StartReplicaAsync([.. _router.Settings, Token, Quiet, $"--Redis:Configuration={redis.Configuration}", "--GraphQL:Federation:Invalidation:Subgraph=replica"]);

        await PostAsync(session, Changed("document.updated", "document", "1", "2026-11-16T08:00:00.5Z"));
        await PostAsync(replica, Changed("document.updated", "document", "1", "2026-11-16T08:00:00.5Z"));
        await Task.Delay(TimeSpan.FromSeconds(1));

        var subgraphs = _router.Others.Select(call => call.Body[0].GetProperty("subgraphs")[0].GetString()).ToList();
        subgraphs.ShouldContain("personio");
        subgraphs.Count.ShouldBeLessThanOrEqualTo(4);
    }

    private static async Task ComesAsync(Func<bool> condition)
    {
        for (var waited = 0; !condition(); waited++)
        {
            waited.ShouldBeLessThan(500, "It did not come to that.");
            await Task.Delay(20);
        }
    }

    private Task<SubgraphSession> StartAsync(params string[] settings) => SubgraphSession.StartCachedAsync(time: null, [.. _router.Settings, Token, Quiet, .. settings]);

    // With a time of whole seconds it is told once more a second later, as what listens here is.
    private static string Changed(string name, string payload, string id, string at = "2026-11-16T08:00:00Z") =>
        $$$"""{"company_id":"1","event_name":"{{{name}}}","occurred_at":"{{{at}}}","payload":{"{{{payload}}}":{"id":"{{{id}}}"}},"meta":{}}""";

    private static async Task<HttpStatusCode> PostAsync(SubgraphSession session, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/default") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", "s3cret");
        using var response = await session.SendAsync(request);
        return response.StatusCode;
    }
}
