using Personio.Client.Tests.Testing;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>What a caller may spend in a minute, from the client's side. A quarter of it can be spent at once.</summary>
public sealed class CallerBudgetTests
{
    private const string Directory = "directory-key-0123456789abcdef0123456";
    private const string Payroll = "payroll-key-0123456789abcdef012345678";
    private const string Cheap = "{ __typename }";
    private const string Dear = "{ employees(first: 1) { nodes { id } } }";
    private const string GraphQLResponse = "application/graphql-response+json";

    private static readonly string[] Callers =
    [
        TestCaller.NotEverybody,
        .. TestCaller.Known("directory", Directory, "read"),
        .. TestCaller.Known("payroll", Payroll, "read"),
        "--Access:CostPerMinute=40",
    ];

    [Fact]
    public async Task Request_BeyondTheBudget_IsRefusedUntilItsTimeAndNothingRuns()
    {
        var clock = new Clock();
        await using var session = await SubgraphSession.StartCachedAsync(clock, Callers);
        var caller = With(session, Directory);

        // A call weighs 20, which is more than can be spent at once: it is owed.
        (await caller.OutcomeAsync(Dear)).ShouldBe("200");
        session.TakeCalls();
        var (status, body, _) = await caller.AskAsync(Dear);

        status.ShouldBe(429);
        session.TakeCalls().ShouldBeEmpty();
        body.TryGetProperty("data", out _).ShouldBeFalse();
        var error = body.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("extensions");
        error.GetProperty("code").GetString().ShouldBe("RATE_LIMITED");
        error.GetProperty("costPerMinute").GetInt32().ShouldBe(40);
        error.GetProperty("fieldCost").GetInt32().ShouldBeGreaterThanOrEqualTo(20);
        clock.Advance(TimeSpan.FromMilliseconds(error.GetProperty("retryAfterMs").GetInt64() - 5_000));
        (await caller.OutcomeAsync(Dear)).ShouldBe("429 RATE_LIMITED");
        clock.Advance(TimeSpan.FromSeconds(6));
        (await caller.OutcomeAsync(Dear)).ShouldBe("200");
    }

    [Fact]
    public async Task Request_OfAnother_IsNotRefused()
    {
        await using var session = await SubgraphSession.StartAsync(null, Callers);
        (await CountUntilRefusedAsync(With(session, Directory))).ShouldBe(10);

        (await With(session, Payroll).OutcomeAsync(Cheap)).ShouldBe("200");
    }

    [Fact]
    public async Task Request_OfACallerWithABudgetOfTheirOwn_HasThat()
    {
        await using var session = await SubgraphSession.StartAsync(null, [.. Callers, "--Access:Keys:payroll:CostPerMinute=80"]);

        (await CountUntilRefusedAsync(With(session, Payroll))).ShouldBeInRange(20, 22);
    }

    [Fact]
    public async Task Request_InTwoReplicas_SpendsFromOneBudget()
    {
        await using var redis = await RedisServer.StartAsync();
        string[] shared = [.. Callers, $"--Redis:Configuration={redis.Configuration}", "--Personio:Cache:OperationTimeout=00:00:05"];
        await using var one = await SubgraphSession.StartAsync(null, shared);
        await using var other = await one.StartReplicaAsync(shared);

        var asked = await CountUntilRefusedAsync(With(one, Directory));

        asked.ShouldBeInRange(10, 12);
        (await With(other, Directory).OutcomeAsync(Dear)).ShouldBe("429 RATE_LIMITED");
        (await With(other, Payroll).OutcomeAsync(Cheap)).ShouldBe("200");
    }

    /// <summary>Gateways lose the code of an answer with another status, and some send the request again.</summary>
    [Fact]
    public async Task Entities_OfAGatewayBeyondItsBudget_AreAnsweredWith200AndTheCode()
    {
        const string Secret = "0123456789abcdef0123456789abcdef";
        await using var session = await SubgraphSession.StartAsync(null, "--Access:CostPerMinute=40", $"--GraphQL:Gateway:Secret={Secret}");
        var gateway = new TestCaller(session, ("GraphQL-Gateway-Secret", Secret), ("Accept", GraphQLResponse));
        const string Entities = """{ _entities(representations: [{ __typename: "Employee", id: "1" }]) { ... on Employee { id } } }""";
        (await gateway.OutcomeAsync(Dear)).ShouldBe("200");

        (await gateway.OutcomeAsync(Entities)).ShouldBe("200 RATE_LIMITED");

        // Whom nobody asks who they are spends from a budget of their own.
        (await new TestCaller(session, ("Accept", GraphQLResponse)).OutcomeAsync(Cheap)).ShouldBe("200");
    }

    [Fact]
    public async Task Request_ByATokensSubject_SpendsTheSubjectsBudget()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var session = await SubgraphSession.StartAsync(
            null,
            [TestCaller.NotEverybody, $"--Access:Jwt:Issuer={issuer.Address}", $"--Access:Jwt:Audience={TestIssuer.Audience}", "--Access:CostPerMinute=40"]);
        TestCaller Of(string subject) => new(session, ("Authorization", $"Bearer {issuer.Issue(null, ("sub", subject), ("scope", "personio:read"))}"), ("Accept", GraphQLResponse));
        (await CountUntilRefusedAsync(Of("ada@example.com"))).ShouldBe(10);

        (await Of("ada@example.com").OutcomeAsync(Cheap)).ShouldBe("429 RATE_LIMITED");
        (await Of("grace@example.com").OutcomeAsync(Cheap)).ShouldBe("200");
    }

    [Fact]
    public async Task Request_WhereNothingIsSet_HasNoBudget()
    {
        await using var session = await SubgraphSession.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => session.DataAsync(Cheap)));
    }

    private static TestCaller With(SubgraphSession session, string key) => new(session, ("X-API-Key", key), ("Accept", GraphQLResponse));

    private static async Task<int> CountUntilRefusedAsync(TestCaller caller)
    {
        for (var asked = 0; asked < 100; asked++)
        {
            if (await caller.OutcomeAsync(Cheap) != "200")
            {
                return asked;
            }
        }

        throw new InvalidOperationException("Whatever was asked was answered.");
    }

    /// <summary>A clock that budgets can be waited for with.</summary>
    private sealed class Clock : TimeProvider
    {
        private long _ahead;

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Interlocked.Read(ref _ahead) / (double)TimeSpan.TicksPerSecond * TimestampFrequency);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

        public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
    }
}
