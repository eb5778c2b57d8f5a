using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Projects;

public sealed class ProjectTests
{
    private const string Path = "/v2/projects";
    private const string Parent = "82101";
    private const string SubProject = "82109";
    private const string Archived = "82108";

    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Fact]
    public async Task List_WithoutFigures_HasTheFieldsOfTheDocumentation()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        var project = (await session.GetJsonAsync(Path)).GetProperty("_data")[0];

        project.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "id", "name", "status", "project_code", "description", "parent_project", "start", "end", "cost_center", "assigned_to_all", "billable",
            "client_name", "project_type", "created_at", "updated_at",
        ]);
        project.GetProperty("start").GetProperty("date").GetString()!.Length.ShouldBe(10);
    }

    [Theory]
    [InlineData("include=tracked_minutes,sub_projects_count", 200)]
    [InlineData("include=tracked_hours", 422)]
    [InlineData("includes=tracked_minutes", 400)]
    [InlineData("limit=200", 200)]
    [InlineData("limit=201", 400)]
    [InlineData("status=OPEN", 400)]
    [InlineData("id=abc", 400)]
    [InlineData("top_level_only=maybe", 400)]
    public async Task List_IsCheckedAsDocumented(string query, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Theory]
    [InlineData("include=sub_projects_tracked_minutes", 200)]
    [InlineData("include=sub_projects", 422)]
    [InlineData("includes=tracked_minutes", 400)]
    public async Task Get_IsCheckedAsDocumented(string query, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}/{Parent}?{query}");

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task List_Filtered_TellsWhatMatchesAll()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        (await IdsAsync(session, $"id={Parent},{Archived}")).ShouldBe([Parent, Archived]);
        (await IdsAsync(session, $"id={Parent}&id={Archived}&status=ARCHIVED")).ShouldBe([Archived]);
        (await IdsAsync(session, "name=Line%204%20retrofit")).ShouldBe([Parent]);
        (await IdsAsync(session, "project_code=P-100,P-107")).ShouldBe([Parent, Archived]);
        (await IdsAsync(session, "top_level_only=true")).Length.ShouldBe(8);
        var parent = (await session.GetJsonAsync($"{Path}/{SubProject}")).GetProperty("parent_project").GetProperty("id").GetString();
        (await IdsAsync(session, $"parent_project.id={parent}")).ShouldContain(SubProject);
    }

    [Theory]
    [InlineData("""{"name":"A","status":"ACTIVE"}""", 201)]
    [InlineData("""{"name":"A"}""", 400)]
    [InlineData("""{"status":"ACTIVE"}""", 400)]
    [InlineData("""{"name":" ","status":"ACTIVE"}""", 400)]
    [InlineData("""{"name":"A","status":"OPEN"}""", 400)]
    [InlineData("""{"name":"Line 4 retrofit","status":"ACTIVE"}""", 422)]
    [InlineData("""{"name":"A","status":"ACTIVE","project_code":"P-100"}""", 422)]
    [InlineData("""{"name":"A","status":"ACTIVE","cost_center":{"id":"1"}}""", 422)]
    [InlineData("""{"name":"A","status":"ACTIVE","parent_project":{"id":"1"}}""", 422)]
    [InlineData("""{"name":"A","status":"ACTIVE","parent_project":{"id":"82109"}}""", 422)]
    [InlineData("""{"name":"A","status":"ACTIVE","parent_project":{"id":"82101"}}""", 201)]
    [InlineData("""{"name":"Line 4 retrofit","status":"ACTIVE","parent_project":{"id":"82101"}}""", 201)]
    [InlineData("""{"name":"A","status":"ACTIVE","parent_project":{"id":"82101"},"billable":false}""", 422)]
    [InlineData("""{"name":"A","status":"ACTIVE","parent_project":{"id":"82101"},"client_name":null}""", 201)]
    [InlineData("""{"name":"A","status":"ACTIVE","start":{"date":"2026-02-01"},"end":{"date":"2026-01-31"}}""", 422)]
    [InlineData("""{"name":"A","status":"ACTIVE","start":{"date":"2026-02-01"},"end":{"date":"2026-02-02"}}""", 201)]
    [InlineData("""{"name":"A","status":"ACTIVE","start":{"date":"1 February"}}""", 400)]
    [InlineData("""[{"name":"A","status":"ACTIVE"}]""", 400)]
    [InlineData("""{"name":""", 400)]
    public async Task Create_IsCheckedAsDocumented(string body, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await SendAsync(session, HttpMethod.Post, Path, body);

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Theory]
    [InlineData("name", 255)]
    [InlineData("description", 1000)]
    [InlineData("client_name", 255)]
    [InlineData("project_type", 255)]
    public async Task Update_TextThatIsTooLong_Returns400NamingIt(string field, int longest)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var fits = await SendAsync(session, HttpMethod.Patch, $"{Path}/{Parent}", JsonSerializer.Serialize(new Dictionary<string, string> { [field] = new('x', longest) }));
        using var tooLong = await SendAsync(session, HttpMethod.Patch, $"{Path}/{Parent}", JsonSerializer.Serialize(new Dictionary<string, string> { [field] = new('x', longest + 1) }));

        (fits.Status, fits.Text).ShouldBe((204, ""));
        tooLong.Status.ShouldBe(400);
        tooLong.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Update_ChangesWhatIsNamedAlone_AndNullClears()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var before = await session.GetJsonAsync($"{Path}/{Parent}");

        using var changed = await SendAsync(session, HttpMethod.Patch, $"{Path}/{Parent}", """{"start":{"date":null},"end":null,"description":"new"}""");

        var after = await session.GetJsonAsync($"{Path}/{Parent}");
        changed.Status.ShouldBe(204);
        (after.GetProperty("start").ValueKind, after.GetProperty("end").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.Null));
        after.GetProperty("description").GetString().ShouldBe("new");
        after.GetProperty("name").GetString().ShouldBe(before.GetProperty("name").GetString());
        after.GetProperty("updated_at").GetString().ShouldNotBe(before.GetProperty("updated_at").GetString());
    }

    [Theory]
    [InlineData("82101", """{"name":"Warehouse move"}""", 422)]
    [InlineData("82101", """{"project_code":"P-101"}""", 422)]
    [InlineData("82101", """{"name":null}""", 400)]
    [InlineData("82109", """{"assigned_to_all":true}""", 422)]
    [InlineData("82108", """{"parent_project":{"id":"82101"}}""", 422)]
    [InlineData("1", """{"name":"x"}""", 404)]
    public async Task Update_IsCheckedAsACreationIs(string id, string body, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await SendAsync(session, HttpMethod.Patch, $"{Path}/{id}", body);

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task Delete_TakesSubProjectsAlong_UnlessTimeIsBooked()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await SendAsync(session, HttpMethod.Post, Path, """{"name":"A","status":"ACTIVE"}""");
        var id = created.Json.GetProperty("id").GetString();
        using var part = await SendAsync(session, HttpMethod.Post, Path, $$$"""{"name":"B","status":"ACTIVE","parent_project":{"id":"{{{id}}}"}}""");

        using var booked = await session.SendAsync(HttpMethod.Delete, $"{Path}/{Parent}", null, session.V2Token);
        using var empty = await session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V2Token);
        using var again = await session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V2Token);
        using var gone = await session.GetAsync($"{Path}/{part.Json.GetProperty("id").GetString()}");

        (booked.Status, empty.Status, again.Status, gone.Status).ShouldBe((422, 204, 404, 404));
    }

    [Fact]
    public async Task TrackedMinutes_AddUpToWhatTheAttendancesSay()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var periods = new List<JsonElement>();
        for (var next = $"/v2/attendance-periods?project.id={Parent}"; next is not null;)
        {
            var page = await session.GetJsonAsync(next);
            periods.AddRange(page.GetProperty("_data").EnumerateArray());
            next = page.GetProperty("_meta").GetProperty("links").TryGetProperty("next", out var link) ? new Uri(link.GetProperty("href").GetString()!).PathAndQuery : null;
        }

        var project = await session.GetJsonAsync($"{Path}/{Parent}?include=tracked_minutes,tracked_periods_count");

        var counted = periods.Where(period => period.GetProperty("approval").GetProperty("status").GetString() != "REJECTED").ToArray();
        project.GetProperty("tracked_periods_count").GetInt32().ShouldBe(counted.Length);
        project.GetProperty("tracked_minutes").GetInt32().ShouldBe((int)counted.Sum(period => (At(period, "end") - At(period, "start")).TotalMinutes));

        static DateTime At(JsonElement period, string bound) => period.GetProperty(bound).GetProperty("date_time").GetDateTime();
    }

    [Theory]
    [InlineData(SandboxScopes.PersonioAttendancesRead, 200, 403)]
    [InlineData(SandboxScopes.PersonioAttendancesWrite, 403, 201)]
    public async Task Scopes_AreThoseOfAttendances(string scope, int read, int write)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = [scope] });

        using var list = await session.GetAsync(Path);
        using var create = await SendAsync(session, HttpMethod.Post, Path, """{"name":"A","status":"ACTIVE"}""");

        (list.Status, create.Status).ShouldBe((read, write));
    }

    private static async Task<string[]> IdsAsync(SandboxSession session, string query) =>
        [.. (await session.GetJsonAsync($"{Path}?{query}")).GetProperty("_data").EnumerateArray().Select(project => project.GetProperty("id").GetString()!)];

    private static Task<Answer> SendAsync(SandboxSession session, HttpMethod method, string path, string json)
        => session.SendAsync(method, path, new StringContent(json, Encoding.UTF8, "application/json"), session.V2Token);
}
