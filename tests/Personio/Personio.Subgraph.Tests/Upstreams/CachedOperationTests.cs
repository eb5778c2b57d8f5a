using Personio.Client.Tests.Testing;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Upstreams;

/// <summary>What the cache spares Personio, and that nobody sees more, less or older than they should.</summary>
public sealed class CachedOperationTests
{
    private const string EmployeeList = "/v1/company/employees";
    private const string People = """
        {
          employees(first: 150) { nodes { firstName supervisor { firstName } } }
          absences(first: 50) { nodes { startDate type { name } } }
        }
        """;

    private readonly MovableClock _clock = new();

    [Fact]
    public async Task Operation_Again_CostsNoCallAndSaysSo()
    {
        await using var session = await SubgraphSession.StartCachedAsync();
        var first = await session.DataAsync(People);
        var cost = session.TakeCalls().Count;

        var again = await session.AskAsync(People, extensions: new { upstream = true });

        again.GetProperty("data").ToString().ShouldBe(first.ToString());
        session.TakeCalls().ShouldBeEmpty();
        var upstream = again.GetProperty("extensions").GetProperty("upstream");
        upstream.GetProperty("calls").GetInt32().ShouldBe(0);
        upstream.GetProperty("cached").GetInt32().ShouldBe(cost);
        upstream.GetProperty("stale").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Operation_TwoHundredAtOnce_CostAsOne()
    {
        await using var session = await SubgraphSession.StartCachedAsync();
        session.Sandbox.AddFault(new SandboxFault { Latency = TimeSpan.FromMilliseconds(100), Count = null, PathPrefix = EmployeeList });

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => session.DataAsync("{ employees(first: 100) { nodes { firstName } } }")));

        answers.Select(answer => answer.ToString()).Distinct().ShouldHaveSingleItem();
        session.TakeCalls().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Operation_OlderThanItsLife_AsksAgain()
    {
        await using var session = await SubgraphSession.StartCachedAsync(_clock);
        await session.DataAsync("{ employees(first: 2) { nodes { firstName } } }");
        session.TakeCalls();

        _clock.Advance(TimeSpan.FromSeconds(61));
        await session.DataAsync("{ employees(first: 2) { nodes { firstName } } }");

        session.TakeCalls().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Operation_PersonioDown_IsAnsweredWithWhatIsKnownAndSaysHowOldItIs()
    {
        await using var session = await SubgraphSession.StartCachedAsync(_clock, "--Personio:TotalTimeout=00:00:10");
        const string Query = "{ employees(first: 2) { nodes { firstName } } }";
        var before = await session.AskAsync(Query);
        before.TryGetProperty("extensions", out _).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(10));
        session.Sandbox.AddFault(new SandboxFault { Status = 503, Count = null });

        var response = await session.AskAsync(Query, extensions: new { upstream = true });

        response.GetProperty("data").ToString().ShouldBe(before.GetProperty("data").ToString());
        response.TryGetProperty("errors", out _).ShouldBeFalse();
        var extensions = response.GetProperty("extensions");
        extensions.GetProperty("stale").GetProperty("people").GetInt64().ShouldBeInRange(600, 700);
        extensions.GetProperty("upstream").GetProperty("stale").GetInt32().ShouldBe(1);
        (await session.AskAsync(Query)).GetProperty("extensions").GetProperty("stale").GetProperty("people").GetInt64().ShouldBeGreaterThanOrEqualTo(600);
    }

    [Fact]
    public async Task Operation_PersonioDownForLongerThanAnHour_Fails()
    {
        await using var session = await SubgraphSession.StartCachedAsync(_clock);
        const string Query = "{ employees(first: 2) { nodes { firstName } } }";
        await session.DataAsync(Query);
        _clock.Advance(TimeSpan.FromMinutes(62));
        session.Sandbox.AddFault(new SandboxFault { Status = 503, Count = null });

        var response = await session.AskAsync(Query);

        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_UNAVAILABLE");
    }

    [Fact]
    public async Task Mutation_IsSeenByTheNextRead()
    {
        await using var session = await SubgraphSession.StartCachedAsync();
        const string Count = "{ employees { totalCount } }";
        var before = await CountAsync();

        var created = await session.DataAsync(
            "mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } } }",
            new { input = new { firstName = "Grace", lastName = "Hopper", email = "grace@sandbox.example", hireDate = "2020-01-01" } });

        created.GetProperty("createEmployee").GetProperty("employee").GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
        (await CountAsync()).ShouldBe(before + 1);

        async Task<int> CountAsync() => (await session.DataAsync(Count)).GetProperty("employees").GetProperty("totalCount").GetInt32();
    }

    [Fact]
    public async Task Tenants_WithOneRedis_ShareNothing()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await SubgraphSession.StartCachedAsync(time: null, $"--Redis:Configuration={redis.Configuration}");
        await using var other = await SubgraphSession.StartCachedAsync(time: null, $"--Redis:Configuration={redis.Configuration}");
        const string Query = "{ employees(first: 2) { nodes { id } } }";

        await one.DataAsync(Query);
        await other.DataAsync(Query);

        other.TakeCalls().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Replicas_WithOneRedis_AskOnceAndSeeEachOthersMutations()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await SubgraphSession.StartCachedAsync(time: null, $"--Redis:Configuration={redis.Configuration}");
        await using var other = await one.StartReplicaAsync($"--Redis:Configuration={redis.Configuration}");
        const string Query = "{ employees(first: 2) { nodes { id } } }";
        await one.DataAsync(Query);
        await other.DataAsync(Query);
        one.TakeCalls().Count.ShouldBe(1);

        await one.DataAsync(
            "mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } } }",
            new { input = new { firstName = "Grace", lastName = "Hopper", email = "grace@sandbox.example", hireDate = "2020-01-01" } });

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        int seen;
        do
        {
            seen = (await other.DataAsync("{ employees { totalCount } }")).GetProperty("employees").GetProperty("totalCount").GetInt32();
            await Task.Delay(5, patience.Token);
        }
        while (seen != 501);
    }
}
