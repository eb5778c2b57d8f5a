using System.Text;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Projects;

public sealed class ProjectMemberTests
{
    private const string SubProject = "82109";

    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Fact]
    public async Task Add_ListOrSingle_IsAnsweredLikewiseAndEndsBeingEverybodys()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var project = await CreateAsync(session, ""","assigned_to_all":true""");
        var (first, second) = (session.Server.Company.ChiefExecutiveId, await OtherPersonAsync(session));

        using var list = await SendAsync(session, HttpMethod.Post, project, $"[{Member(first)},{Member(first)}]");
        using var single = await SendAsync(session, HttpMethod.Post, project, Member(second));
        using var again = await SendAsync(session, HttpMethod.Post, project, Member(second));

        (list.Status, single.Status, again.Status).ShouldBe((201, 201, 201));
        list.Json[0].GetProperty("person").GetProperty("id").GetString().ShouldBe(first.ToString());
        single.Json.GetProperty("person").GetProperty("id").GetString().ShouldBe(second.ToString());
        (await MembersAsync(session, project)).ShouldBe([first.ToString(), second.ToString()], ignoreOrder: true);
        (await session.GetJsonAsync($"/v2/projects/{project}")).GetProperty("assigned_to_all").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Remove_TakesWhomTheBodyOfTheDeleteNames()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var project = await CreateAsync(session);
        var (first, second) = (session.Server.Company.ChiefExecutiveId, await OtherPersonAsync(session));
        using var added = await SendAsync(session, HttpMethod.Post, project, $"[{Member(first)},{Member(second)}]");

        using var removed = await SendAsync(session, HttpMethod.Delete, project, $"[{Member(first)}]");
        using var again = await SendAsync(session, HttpMethod.Delete, project, Member(first));
        using var bare = await session.SendAsync(HttpMethod.Delete, Path(project), null, session.V2Token);

        (removed.Status, removed.Text, again.Status, bare.Status).ShouldBe((204, "", 204, 400));
        (await MembersAsync(session, project)).ShouldBe([second.ToString()]);
    }

    [Theory]
    [InlineData("""[{"person":{"id":"1"}}]""", 422)]
    [InlineData("""[{"person":{"id":"abc"}}]""", 400)]
    [InlineData("""[{"people":[]}]""", 400)]
    [InlineData("[1]", 400)]
    [InlineData("5", 400)]
    [InlineData("[]", 201)]
    public async Task Add_IsCheckedAsDocumented(string body, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var project = await CreateAsync(session);

        using var answer = await SendAsync(session, HttpMethod.Post, project, body);

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task Members_OfWhatHasNone_AreRefused()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var person = Member(session.Server.Company.ChiefExecutiveId);

        using var part = await SendAsync(session, HttpMethod.Post, SubProject, person);
        using var add = await SendAsync(session, HttpMethod.Post, "1", person);
        using var remove = await SendAsync(session, HttpMethod.Delete, "1", person);
        using var list = await session.GetAsync(Path("1"));

        (part.Status, add.Status, remove.Status, list.Status).ShouldBe((422, 404, 404, 404));
    }

    [Theory]
    [InlineData("limit=200", 200)]
    [InlineData("limit=300", 422)]
    [InlineData("limit=0", 422)]
    [InlineData("cursor=x", 400)]
    public async Task List_LimitThatIsTooHigh_Returns422UnlikeElsewhere(string query, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path(SubProject)}?{query}");

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task List_OfPages_GoesOnWhereItStopped()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var projects = (await session.GetJsonAsync("/v2/projects?top_level_only=true")).GetProperty("_data").EnumerateArray();
        var project = projects.First(one => !one.GetProperty("assigned_to_all").GetBoolean()).GetProperty("id").GetString()!;

        var first = await session.GetJsonAsync($"{Path(project)}?limit=1");
        var second = await session.GetJsonAsync(new Uri(first.GetProperty("_meta").GetProperty("links").GetProperty("next").GetProperty("href").GetString()!).PathAndQuery);

        var all = await MembersAsync(session, project);
        all[..2].ShouldBe([Id(first), Id(second)]);

        static string Id(System.Text.Json.JsonElement page) => page.GetProperty("_data")[0].GetProperty("person").GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task Person_WhoIsDeleted_IsNoMemberAnyMore()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var project = await CreateAsync(session);
        var person = await OtherPersonAsync(session);
        using var added = await SendAsync(session, HttpMethod.Post, project, Member(person));

        using var deleted = await session.SendAsync(HttpMethod.Delete, $"/v2/persons/{person}", null, session.V2Token);

        deleted.Status.ShouldBe(204);
        (await MembersAsync(session, project)).ShouldBeEmpty();
    }

    private static string Path(string project) => $"/v2/projects/{project}/members";

    private static string Member(long person) => $$$"""{"person":{"id":"{{{person}}}"}}""";

    private static async Task<long> OtherPersonAsync(SandboxSession session) =>
        (await session.GetJsonAsync("/v2/persons")).GetProperty("_data").EnumerateArray().Select(person => long.Parse(person.GetProperty("id").GetString()!))
            .First(id => id != session.Server.Company.ChiefExecutiveId);

    private static async Task<string> CreateAsync(SandboxSession session, string more = "")
    {
        var body = new StringContent($$"""{"name":"A","status":"ACTIVE"{{more}}}""", Encoding.UTF8, "application/json");
        using var created = await session.SendAsync(HttpMethod.Post, "/v2/projects", body, session.V2Token);
        return created.Json.GetProperty("id").GetString()!;
    }

    private static async Task<string[]> MembersAsync(SandboxSession session, string project) =>
        [.. (await session.GetJsonAsync(Path(project))).GetProperty("_data").EnumerateArray().Select(member => member.GetProperty("person").GetProperty("id").GetString()!)];

    private static Task<Answer> SendAsync(SandboxSession session, HttpMethod method, string project, string json)
        => session.SendAsync(method, Path(project), new StringContent(json, Encoding.UTF8, "application/json"), session.V2Token);
}
