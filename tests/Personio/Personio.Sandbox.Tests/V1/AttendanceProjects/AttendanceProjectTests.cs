using System.Text;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.AttendanceProjects;

public sealed class AttendanceProjectTests
{
    private const string Path = "/v1/company/attendances/projects";
    private static readonly SandboxOptions Small = new() { Employees = 12 };

    [Fact]
    public async Task List_IsAllOfThemAtOnce_WithTimesWithoutAColon()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync(Path);

        answer.Header("Authorization").ShouldBeNull();
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["success", "data"]);
        var project = answer.Json.GetProperty("data")[0];
        answer.Json.GetProperty("data").GetArrayLength().ShouldBe(12);
        project.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "type", "attributes"]);
        project.GetProperty("attributes").EnumerateObject().Select(member => member.Name).ShouldBe(["name", "active", "created_at", "updated_at"]);
        project.GetProperty("attributes").GetProperty("created_at").GetString()!.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]00$");
    }

    [Fact]
    public async Task Create_SaysNothingAboutActive_CannotBeBookedUntilItIs()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var created = await session.PostJsonAsync(Path, """{"name":"Migration"}""");
        var id = created.Json.GetProperty("data").GetProperty("id").GetInt64();
        using var refused = await BookAsync(session, id);
        using var activated = await PatchAsync(session, $"{id}", """{"active":true}""");
        using var booked = await BookAsync(session, id);

        created.Status.ShouldBe(200);
        created.Json.GetProperty("data").GetProperty("attributes").GetProperty("active").GetBoolean().ShouldBeFalse();
        activated.Json.GetProperty("data").GetProperty("attributes").GetProperty("active").GetBoolean().ShouldBeTrue();
        (refused.Status, booked.Status).ShouldBe((400, 200));
    }

    [Theory]
    [InlineData("""{"active":true}""", "name", "Project name cannot be empty")]
    [InlineData("""{"name":" "}""", "name", "Project name cannot be empty")]
    [InlineData("""{"name":"Line 4 retrofit"}""", "name", "Project name already exists")]
    [InlineData("""{"name":"A","active":"perhaps"}""", "active", "Active field needs to be of type boolean")]
    [InlineData("""{"name":"A","active":null}""", "active", "Active field needs to be of type boolean")]
    public async Task Create_Invalid_HasFieldsAlone(string body, string field, string message)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync(Path, body);

        answer.Status.ShouldBe(400, answer.Text);
        answer.Json.GetProperty("error").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe(field);
        answer.Json.GetProperty("error").GetProperty(field)[0].GetString().ShouldBe(message);
    }

    [Fact]
    public async Task UpdateAndDelete_OfWhatIsNot_HaveTheirMessageAtTheTop()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var update = await PatchAsync(session, "5", """{"name":"x"}""");
        using var delete = await session.SendAsync(HttpMethod.Delete, $"{Path}/5", null, session.V1Token);

        foreach (var answer in (Answer[])[update, delete])
        {
            answer.Status.ShouldBe(404);
            answer.Text.ShouldBe("""{"success":false,"message":"Project 5 not found"}""");
        }
    }

    [Fact]
    public async Task Delete_Returns204_UnlessTimeIsBooked()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await session.PostJsonAsync(Path, """{"name":"Migration","active":true}""");
        var id = created.Json.GetProperty("data").GetProperty("id").GetInt64();
        using var booked = await BookAsync(session, id);

        using var refused = await session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V1Token);
        using var freed = await session.SendAsync(
            HttpMethod.Delete, $"/v1/company/attendances/{booked.Json.GetProperty("data").GetProperty("id")[0].GetInt64()}", null, session.V1Token);
        using var deleted = await session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V1Token);

        (refused.Status, freed.Status, deleted.Status, deleted.Text).ShouldBe((400, 200, 204, ""));
    }

    [Fact]
    public async Task Update_OfItsName_LeavesTheRest()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var renamed = await PatchAsync(session, "82101", """{"name":"Line 5 retrofit"}""");
        using var taken = await PatchAsync(session, "82101", """{"name":"Warehouse move"}""");

        renamed.Json.GetProperty("data").GetProperty("attributes").GetProperty("active").GetBoolean().ShouldBeTrue();
        (await session.GetJsonAsync("/v2/projects/82101")).GetProperty("project_code").GetString().ShouldBe("P-100");
        taken.Status.ShouldBe(400);
    }

    private static Task<Answer> BookAsync(SandboxSession session, long project) => session.PostJsonAsync(
        "/v1/company/attendances",
        $$"""{"attendances":[{"employee":{{session.Server.Company.ChiefExecutiveId}},"date":"2027-03-01","start_time":"09:00","end_time":"10:00","break":0,"project_id":{{project}}}]}""");

    private static Task<Answer> PatchAsync(SandboxSession session, string id, string body)
        => session.SendAsync(HttpMethod.Patch, $"{Path}/{id}", new StringContent(body, Encoding.UTF8, "application/json"), session.V1Token);
}
