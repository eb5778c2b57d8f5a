using System.Text.Json;
using Personio.Client.Tests.Testing;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Idempotency;

/// <summary>Keys from the client's side: two programs in front of one Personio, with a real Redis between them.</summary>
public sealed class IdempotencyKeyTests : IAsyncLifetime
{
    private const string Create = """
        mutation ($input: CreateEmployeeInput!) {
          createEmployee(input: $input) {
            employee { id firstName }
            ignored
            errors { __typename ... on Error { code } ... on ValidationError { field } }
          }
        }
        """;

    private RedisServer _redis = null!;
    private SubgraphSession _one = null!;
    private SubgraphSession _other = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _one = await SubgraphSession.StartAsync(null, $"--Redis:Configuration={_redis.Configuration}");
        _other = await _one.StartReplicaAsync("--Personio:Cache:Enabled=false", $"--Redis:Configuration={_redis.Configuration}");
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task CreateEmployee_SameKeyOnTwoPrograms_WritesOnceAndAnswersAlike()
    {
        var first = await CreateAsync(_one, Person("Ada", "key-1", department: "No such department"));
        var second = await CreateAsync(_other, Person("Ada", "key-1", department: "No such department"));

        second.GetRawText().ShouldBe(first.GetRawText());
        first.GetProperty("employee").GetProperty("firstName").GetString().ShouldBe("Ada");
        first.GetProperty("ignored").GetArrayLength().ShouldBe(1);
        Writes().ShouldBe(1);
    }

    [Fact]
    public async Task CreateEmployee_SameKeyAtTheSameTimeOnTwoPrograms_WritesOnceAndAllGetTheAnswer()
    {
        _one.Sandbox.AddFault(new SandboxFault { Latency = TimeSpan.FromMilliseconds(300), Method = "POST", PathPrefix = "/v1/company/employees", Count = null });

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => CreateAsync(i % 2 == 0 ? _one : _other, Person("Ada", "key-1"))));

        Writes().ShouldBe(1);
        answers.Select(answer => answer.GetProperty("employee").GetProperty("id").GetString()).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        answers.ShouldAllBe(answer => answer.GetProperty("errors").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task CreateEmployee_SameKeyWithAnotherInput_IsAConflict()
    {
        await CreateAsync(_one, Person("Ada", "key-1"));

        Errors(await CreateAsync(_other, Person("Grace", "key-1"))).ShouldBe(["ConflictError IDEMPOTENCY_KEY_REUSED"]);

        Writes().ShouldBe(1);
    }

    [Fact]
    public async Task CreateEmployee_OtherKeys_AreOtherWrites()
    {
        await CreateAsync(_one, Person("Ada", "key-1"));
        (await CreateAsync(_other, Person("Grace", "key-2"))).GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Object);

        Writes().ShouldBe(2);
    }

    [Fact]
    public async Task CreateEmployee_AnswerOfPersonioLost_IsNeverSentAgain()
    {
        _one.Sandbox.AddFault(new SandboxFault { Disconnect = true, AfterTheCall = true, Method = "POST", PathPrefix = "/v1/company/employees" });

        Errors(await CreateAsync(_one, Person("Ada", "key-1"))).ShouldBe(["UnknownOutcomeError UNKNOWN_OUTCOME"]);
        Errors(await CreateAsync(_other, Person("Ada", "key-1"))).ShouldBe(["UnknownOutcomeError UNKNOWN_OUTCOME"]);

        Writes().ShouldBe(1);
    }

    [Fact]
    public async Task CreateEmployee_RefusedAttempt_LeavesTheKeyToTheCorrectedInput()
    {
        var refused = await CreateAsync(_one, Person("Ada", "key-1", supervisorId: "1"));
        Errors(refused).ShouldBe(["ValidationError NOT_FOUND"]);

        (await CreateAsync(_other, Person("Ada", "key-1"))).GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task CreateEmployee_StoreOfTheKeysDown_IsRefusedWithAKeyAndCarriedOutWithout()
    {
        _redis.Kill();

        var response = await _one.AskAsync(Create, new { input = Person("Ada", "key-1") });

        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("IDEMPOTENCY_UNAVAILABLE");
        Writes().ShouldBe(0);
        (await CreateAsync(_one, Person("Ada", key: null))).GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task CreateEmployee_WithAKey_LeavesNothingReadableInRedis()
    {
        var id = (await CreateAsync(_one, Person("Ada", "key-of-mine"))).GetProperty("employee").GetProperty("id").GetString()!;

        var kept = await _redis.ReadEverythingAsync();

        kept.ShouldContain("personio:write:");
        kept.ShouldNotContain("key-of-mine");
        kept.ShouldNotContain("sandbox.example");
        kept.Replace("personio:", "", StringComparison.Ordinal).ShouldNotContain($"\"{id}\"");
    }

    [Theory]
    [InlineData(" ", "REQUIRED")]
    [InlineData(null, "TOO_LONG")]
    public async Task CreateEmployee_KeyThatIsNone_IsRefusedWithoutACall(string? key, string code)
    {
        var payload = await CreateAsync(_one, Person("Ada", key ?? new string('k', 256)));

        Errors(payload).ShouldBe([$"ValidationError {code}"]);
        payload.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("idempotencyKey");
        _one.TakeCalls().ShouldBeEmpty();
    }

    private static Dictionary<string, string?> Person(string name, string? key, string? supervisorId = null, string? department = null) => new(StringComparer.Ordinal)
    {
        ["firstName"] = name,
        ["lastName"] = "Lovelace",
        ["email"] = $"{name}.lovelace@sandbox.example",
        ["supervisorId"] = supervisorId,
        ["department"] = department,
        ["idempotencyKey"] = key,
    };

    private static IEnumerable<string> Errors(JsonElement payload) =>
        payload.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("__typename")} {e.GetProperty("code")}");

    private static async Task<JsonElement> CreateAsync(SubgraphSession session, Dictionary<string, string?> input) =>
        (await session.DataAsync(Create, new { input })).GetProperty("createEmployee");

    private int Writes() => _one.TakeCalls().Count(call => call.Method == "POST");
}
