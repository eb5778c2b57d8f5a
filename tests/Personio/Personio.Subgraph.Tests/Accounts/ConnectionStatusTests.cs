using System.Text.Json;
using Personio.Client.Tests.Testing;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Accounts;

/// <summary>What the graph says of a connection: the APIs, the credential, the budgets.</summary>
public sealed class ConnectionStatusTests
{
    private const string Apis = "{ connection { name apiVersion apis { name generation configured answers code message triedAt remaining token { fetchedAt ageSeconds expiresAt } scopes } } }";
    private const string Attributes = "{ connection { readableAttributes unreadableAttributes } }";

    [Fact]
    public async Task Apis_OfAConnectionThatWorks_AnswerAndTellWhatTheTokenIsGoodFor()
    {
        await using var session = await SubgraphSession.StartAsync();

        var connection = await ConnectionAsync(session, Apis);

        (connection.GetProperty("name").GetString(), connection.GetProperty("apiVersion").GetString()).ShouldBe(("default", "AUTO"));
        Summaries(connection).ShouldBe(["v1 V1 True True ", "v2 V2 True True ", "recruiting  True  ", "careerSite  True True "]);
        foreach (var (name, scope) in new[] { ("v1", "personio:persons:read"), ("v2", "personio:persons:read") })
        {
            var api = Api(connection, name);
            api.GetProperty("remaining").GetInt32().ShouldBeGreaterThan(0);
            api.GetProperty("scopes").EnumerateArray().Select(word => word.GetString()).ShouldBe(session.Sandbox.Options.Scopes, ignoreOrder: true, $"all that there are, such as {scope}");
            var token = api.GetProperty("token");
            token.GetProperty("ageSeconds").GetInt32().ShouldBeInRange(0, 60);
            (token.GetProperty("expiresAt").GetDateTimeOffset() - token.GetProperty("fetchedAt").GetDateTimeOffset()).ShouldBe(TimeSpan.FromHours(24));
            token.EnumerateObject().Count().ShouldBe(3);
        }

        connection.ToString().ShouldNotContain("papi-");
        Api(connection, "recruiting").GetProperty("triedAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    /// <summary>What the pinned generation does works; what it cannot do says so by a code, in fields and here.</summary>
    [Fact]
    public async Task Apis_OfAConnectionPinnedToV1_SayThatV2IsOff()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:ApiVersion=V1");

        var connection = await ConnectionAsync(session, Apis);
        var absences = await session.AskAsync("{ employees(first: 1) { nodes { id } } absences(first: 1) { nodes { id } } }");

        Summaries(connection).Take(2).ShouldBe(["v1 V1 True True ", "v2 V2 False False UPSTREAM_VERSION_UNSUPPORTED"]);
        absences.GetProperty("data").GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(1);
        absences.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_VERSION_UNSUPPORTED");
    }

    [Fact]
    public async Task Apis_WithAWrongSecret_SaySoAndDoNotFail()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:ClientSecret=papi-wrong");

        var connection = await ConnectionAsync(session, Apis);

        Summaries(connection).Take(2).ShouldBe(["v1 V1 True False UPSTREAM_AUTH_FAILED", "v2 V2 True False UPSTREAM_AUTH_FAILED"]);
        Api(connection, "v1").GetProperty("token").ValueKind.ShouldBe(JsonValueKind.Null);
        Api(connection, "v1").GetProperty("scopes").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ConnectionAsync(session, Attributes)).GetProperty("readableAttributes").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Apis_WithoutRecruitingKeyAndCareerSite_NameTheSettings()
    {
        await using var session = await SubgraphSession.StartAsync(
            null, "--Personio:RecruitingToken=", "--Personio:CompanyId=", "--Personio:CareerSiteAddress=");

        var connection = await ConnectionAsync(session, Apis);

        Summaries(connection).Skip(2).ShouldBe(["recruiting  False  UPSTREAM_AUTH_FAILED", "careerSite  False False UPSTREAM_AUTH_FAILED"]);
        Api(connection, "recruiting").GetProperty("message").GetString()!.ShouldContain("Personio:RecruitingToken is not set");
        Api(connection, "careerSite").GetProperty("message").GetString()!.ShouldContain("Personio:Company is not set");
    }

    [Fact]
    public async Task Apis_WithoutTheRightToReadPersons_SaySoOfV2()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { Scopes = [SandboxScopes.AbsencesRead] });

        var v2 = Api(await ConnectionAsync(session, Apis), "v2");

        v2.GetProperty("answers").GetBoolean().ShouldBeFalse();
        v2.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        v2.GetProperty("scopes").EnumerateArray().Select(word => word.GetString()).ShouldBe([SandboxScopes.AbsencesRead]);
    }

    [Fact]
    public async Task Apis_OfWhichOnlyTheSettingsAreWanted_CostNoCall()
    {
        await using var session = await SubgraphSession.StartAsync();

        await ConnectionAsync(session, "{ connection { name apis { name generation configured } } }");

        session.Sandbox.GetCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Apis_AskedForAtOnceAndAgain_AreTriedOnceAndPastTheCache()
    {
        await using var session = await SubgraphSession.StartCachedAsync();
        await session.DataAsync("{ employees(first: 2) { nodes { customAttributes { options } } } openPositions(first: 1) { nodes { id } } }");
        session.TakeCalls().Select(call => call.Path).ShouldBe(["/v1/company/employees", "/v1/company/employees/attributes", "/xml"], ignoreOrder: true, "Two of them are cached now.");

        var first = await session.AskAsync(Apis, extensions: new { upstream = true });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => session.DataAsync(Apis)));
        await ConnectionAsync(session, Attributes);

        session.TakeCalls().Select(call => $"{call.Path}{call.Query}").Order(StringComparer.Ordinal)
            .ShouldBe(["/v1/company/employees/attributes", "/v2/persons?limit=1", "/xml"]);
        first.GetProperty("extensions").GetProperty("upstream").GetProperty("calls").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Attributes_ThatAreNotReleased_AreNamed()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { ReadableAttributes = ["first_name", "id", "last_name"] });

        var connection = await ConnectionAsync(session, Attributes);

        Words(connection, "readableAttributes").ShouldBe(["first_name", "id", "last_name"]);
        Words(connection, "unreadableAttributes").ShouldContain("email");
        Words(connection, "unreadableAttributes").ShouldNotContain("first_name");
    }

    [Fact]
    public async Task Budgets_AfterCalls_AreWhatIsLeft()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:RateLimitFactor=1");
        await session.DataAsync("{ employees(first: 1) { nodes { id } } absences(first: 1) { nodes { id } } }");
        session.TakeCalls();

        var budgets = (await ConnectionAsync(session, "{ connection { budgets { name shared remaining perSecond waitMs } } }")).GetProperty("budgets").EnumerateArray().ToList();

        session.TakeCalls().ShouldBeEmpty();
        var employees = budgets.Single(budget => budget.GetProperty("name").GetString() == "v1.employees");
        employees.GetProperty("remaining").GetInt32().ShouldBeInRange(74, 75);
        employees.GetProperty("perSecond").GetDouble().ShouldBe(3.7);
        employees.GetProperty("shared").GetBoolean().ShouldBeFalse();
        budgets.Single(budget => budget.GetProperty("name").GetString() == "v1").GetProperty("shared").GetBoolean().ShouldBeTrue();
        budgets.ShouldContain(budget => budget.GetProperty("name").GetString() == "v2/absence-periods");
        budgets.ShouldAllBe(budget => budget.GetProperty("waitMs").GetInt32() == 0);
    }

    [Fact]
    public async Task Budgets_AfterARefusal_SayForHowLong()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var session = await SubgraphSession.StartAsync(null, $"--Redis:Configuration={redis.Configuration}", "--Personio:Cache:OperationTimeout=00:00:05");
        session.Sandbox.AddFault(new SandboxFault { Status = 429, RetryAfterSeconds = 60, Count = null, PathPrefix = "/v1/company/employees" });
        await session.AskAsync("{ employees(first: 1) { nodes { id } } }");

        var budgets = (await ConnectionAsync(session, "{ connection { budgets { name remaining waitMs } } }")).GetProperty("budgets").EnumerateArray();

        var employees = budgets.Single(budget => budget.GetProperty("name").GetString() == "v1.employees");
        employees.GetProperty("remaining").GetInt32().ShouldBe(0);
        employees.GetProperty("waitMs").GetInt32().ShouldBeInRange(50_000, 60_000);
    }

    private static async Task<JsonElement> ConnectionAsync(SubgraphSession session, string query) => (await session.DataAsync(query)).GetProperty("connection");

    private static JsonElement Api(JsonElement connection, string name) =>
        connection.GetProperty("apis").EnumerateArray().Single(api => api.GetProperty("name").GetString() == name);

    private static IEnumerable<string?> Words(JsonElement connection, string list) => connection.GetProperty(list).EnumerateArray().Select(key => key.GetString());

    private static IEnumerable<string> Summaries(JsonElement connection) => connection.GetProperty("apis").EnumerateArray().Select(api =>
        $"{api.GetProperty("name")} {api.GetProperty("generation")} {api.GetProperty("configured")} {api.GetProperty("answers")} {api.GetProperty("code")}");
}
