using System.Text.Json;
using Personio.Client.Tests.Testing;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Watching;

/// <summary>What a program that keeps a copy is told since its cursor.</summary>
public sealed class ChangesTests
{
    private const string Changes = """
        query ($since: String, $kinds: [ChangeKind!], $first: Int! = 500) {
          changes(since: $since, kinds: $kinds, first: $first) { cursor hasMore items { kind id type occurredAt } }
        }
        """;

    [Fact]
    public async Task Changes_SinceACursor_AreWhatIsNewDifferentAndGone()
    {
        await using var session = await SubgraphSession.StartAsync();
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var people = await EmployeesAsync(session);
        var begun = await AskAsync(session, new { });
        begun.GetProperty("items").GetArrayLength().ShouldBe(0);

        await Task.Delay(1_100);
        await hr.RenameAsync(people[0], "Neo");
        await hr.DeletePersonAsync(people[^1]);
        var created = (await session.DataAsync(
            "mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } } }",
            new { input = new { firstName = "Grace", lastName = "Hopper", email = "grace@sandbox.example", hireDate = "2020-01-01" } }))
            .GetProperty("createEmployee").GetProperty("employee").GetProperty("id").GetString();
        var changes = await AskAsync(session, new { since = Cursor(begun) });

        Items(changes).ShouldContain(("EMPLOYEE", people[0], "UPDATED"));
        Items(changes).ShouldContain(("EMPLOYEE", people[^1], "DELETED"));
        Items(changes).ShouldContain(("EMPLOYEE", created, "CREATED"));
        changes.GetProperty("hasMore").GetBoolean().ShouldBeFalse();
        (await AskAsync(session, new { since = Cursor(changes) })).GetProperty("items").GetArrayLength().ShouldBe(0);
        Items(await AskAsync(session, new { since = Cursor(begun) })).ShouldBe(Items(changes), "Who did not get through asks with the same cursor again.");
    }

    [Fact]
    public async Task Changes_MoreThanAsked_ComeInParts()
    {
        await using var session = await SubgraphSession.StartAsync();
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var people = (await EmployeesAsync(session)).Take(3).ToList();
        var answer = await AskAsync(session, new { });
        await Task.Delay(1_100);
        foreach (var person in people)
        {
            await hr.RenameAsync(person, "Neo");
        }

        var told = new List<string?>();
        do
        {
            answer = await AskAsync(session, new { since = Cursor(answer), first = 1 });
            told.AddRange(Items(answer).Select(item => item.Id));
        }
        while (answer.GetProperty("hasMore").GetBoolean());

        told.ShouldBe(people, ignoreOrder: true);
    }

    [Fact]
    public async Task Changes_OfAbsences_FindThoseThatAreGone()
    {
        await using var session = await SubgraphSession.StartAsync();
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var absence = (await session.DataAsync("""{ absences(from: "2026-11-01", first: 1) { nodes { id } } }"""))
            .GetProperty("absences").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var begun = await AskAsync(session, new { kinds = new[] { "ABSENCE" } });

        await hr.SendAsync(HttpMethod.Delete, $"/v2/absence-periods/{absence}", null);

        Items(await AskAsync(session, new { since = Cursor(begun) })).ShouldBe([("ABSENCE", absence, "DELETED")]);
    }

    [Fact]
    public async Task Changes_OfTimeProjectsAndPositions_AreWhatIsNewDifferentAndGone()
    {
        await using var site = await PlayedCareerSite.StartAsync((1, "Cook"), (2, "Baker"));
        await using var session = await SubgraphSession.StartAsync(null, site.Setting);
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var person = (await EmployeesAsync(session))[0];
        var project = await hr.SendAsync(HttpMethod.Post, "/v2/projects", new { name = "Moon", status = "ACTIVE" });
        var gone = await hr.SendAsync(HttpMethod.Post, "/v2/projects", new { name = "Mars", status = "ACTIVE" });
        var begun = await AskAsync(session, new { kinds = new[] { "ATTENDANCE", "PROJECT", "OPEN_POSITION" } });
        session.TakeCalls();

        await Task.Delay(1_100);
        await hr.TrackTimeAsync(person, "2031-03-03");
        await hr.SendAsync(HttpMethod.Patch, $"/v2/projects/{Id(project)}", new { name = "Europa" });
        await hr.SendAsync(HttpMethod.Delete, $"/v2/projects/{Id(gone)}", null);
        site.Offers = [(1, "Head cook"), (3, "Waiter")];
        var changes = await AskAsync(session, new { since = Cursor(begun) });

        var told = Items(changes);
        told.Count(item => item is ("ATTENDANCE", _, "CREATED")).ShouldBe(1);
        told.Where(item => item.Kind == "PROJECT").ShouldBe([("PROJECT", Id(project), "UPDATED"), ("PROJECT", Id(gone), "DELETED")], ignoreOrder: true);
        told.Where(item => item.Kind == "OPEN_POSITION").ShouldBe(
            [("OPEN_POSITION", "1", "UPDATED"), ("OPEN_POSITION", "2", "DELETED"), ("OPEN_POSITION", "3", "CREATED")]);
        told.Count.ShouldBe(6);
        (await AskAsync(session, new { since = Cursor(changes) })).GetProperty("items").GetArrayLength().ShouldBe(0);

        static string? Id(JsonElement created) => created.GetProperty("id").GetString();
    }

    [Fact]
    public async Task Changes_OfApplications_AreWhatIsNew()
    {
        await using var session = await SubgraphSession.StartAsync();
        var position = (await session.DataAsync("{ openPositions(first: 1) { nodes { id } } }")).GetProperty("openPositions").GetProperty("nodes")[0].GetProperty("id").GetString();
        var begun = await AskAsync(session, new { kinds = new[] { "APPLICATION" } });

        var created = (await session.DataAsync(
            "mutation ($input: CreateApplicationInput!) { createApplication(input: $input) { application { id } errors { ... on Error { message } } } }",
            new { input = new { jobPositionId = position, firstName = "Ada", lastName = "Example", email = "ada.example@applicants.test" } }))
            .GetProperty("createApplication").GetProperty("application").GetProperty("id").GetString();

        Items(await AskAsync(session, new { since = Cursor(begun) })).ShouldBe([("APPLICATION", created, "CREATED")]);
    }

    [Fact]
    public async Task Cursor_OfAnotherProcess_IsKnownThroughRedis()
    {
        await using var redis = await RedisServer.StartAsync();
        var shared = $"--Redis:Configuration={redis.Configuration}";
        await using var one = await SubgraphSession.StartCachedAsync(time: null, shared);
        await using var other = await one.StartReplicaAsync(shared);

        var begun = await AskAsync(one, new { });

        (await AskAsync(other, new { since = Cursor(begun) })).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await redis.ReadEverythingAsync()).ShouldNotContain("Employee 20");
    }

    [Theory]
    [InlineData("{\"since\":\"never heard of\"}")]
    [InlineData("{\"since\":\"0123456789abcdef0123456789abcdef\"}")]
    [InlineData("{\"since\":\"0123456789abcdef0123456789abcdef\",\"kinds\":[\"ABSENCE\"]}")]
    [InlineData("{\"kinds\":[\"DOCUMENT\"]}")]
    [InlineData("{\"kinds\":[]}")]
    [InlineData("{\"first\":0}")]
    [InlineData("{\"first\":501}")]
    public async Task Changes_WrongInput_IsTheClientsMistakeAndMakesNoCall(string variables)
    {
        await using var session = await SubgraphSession.StartAsync();

        var response = await session.AskAsync(Changes, JsonSerializer.Deserialize<JsonElement>(variables));

        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        session.TakeCalls().ShouldBeEmpty();
    }

    private static async Task<JsonElement> AskAsync(SubgraphSession session, object variables) =>
        (await session.DataAsync(Changes, variables)).GetProperty("changes");

    private static string Cursor(JsonElement changes) => changes.GetProperty("cursor").GetString()!;

    private static List<(string? Kind, string? Id, string? Type)> Items(JsonElement changes) =>
        [.. changes.GetProperty("items").EnumerateArray().Select(item =>
            (item.GetProperty("kind").GetString(), item.GetProperty("id").GetString(), item.GetProperty("type").GetString()))];

    private static async Task<string[]> EmployeesAsync(SubgraphSession session) =>
        [.. (await session.DataAsync("{ employees(first: 50) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!)];
}
