using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>personio-py, the Python client of v1: https://github.com/at-gmbh/personio-py.</summary>
public sealed partial class PersonioPyTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    [Fact]
    public async Task Employees_AreReadWithTheTokenThatEachAnswerHandsOn()
    {
        var client = await SignedInAsync();

        using var list = await client.GetAsync("/v1/company/employees");
        list.Header("Authorization").ShouldBe($"Bearer {client.Token}", "it gives up when an answer about employees hands on no token");
        var id = list.Json.GetProperty("data")[0].GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64();
        using var one = await client.GetAsync($"/v1/company/employees/{id}");
        using var unknown = await client.GetAsync("/v1/company/employees/1");

        one.Json.GetProperty("data").GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64().ShouldBe(id);
        one.Header("Authorization").ShouldNotBeNull();
        unknown.Status.ShouldBe(404);
        unknown.Json.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        unknown.Json.GetProperty("error").TryGetProperty("code", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Absences_AreEnteredReadByPageAndDeleted_EachAnswerHandingOnTheToken()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 40 });
        var client = await SignedInAsync(session);
        using var types = await client.GetAsync("/v1/company/time-off-types");
        var type = types.Json.GetProperty("data")[0].GetProperty("attributes").GetProperty("id").GetInt64();
        var person = session.Server.Company.ChiefExecutiveId;
        var body = JsonSerializer.Serialize(new
        {
            employee_id = person, time_off_type_id = type, start_date = "2027-03-01", end_date = "2027-03-10", half_day_start = true, half_day_end = false, comment = (string?)null,
        });

        using var created = await client.SendAsync(HttpMethod.Post, "/v1/company/time-offs", new StringContent(body, Encoding.UTF8, "application/json"));
        var id = created.Json.GetProperty("data").GetProperty("attributes").GetProperty("id").GetInt64();
        using var one = await client.GetAsync($"/v1/company/time-offs/{id}");
        using var list = await client.GetAsync($"/v1/company/time-offs?start_date=1900-01-01&end_date=2036-01-01&employees%5B%5D={person}&limit=200&offset=1");
        using var deleted = await client.SendAsync(HttpMethod.Delete, $"/v1/company/time-offs/{id}", null);

        foreach (var answer in new[] { types, created, one, list, deleted })
        {
            answer.Header("Authorization").ShouldBe($"Bearer {client.Token}", "it gives up when one of these answers hands on no token");
            answer.Json.GetProperty("success").GetBoolean().ShouldBeTrue();
        }

        list.Json.GetProperty("data").EnumerateArray().ShouldContain(row => row.GetProperty("attributes").GetProperty("id").GetInt64() == id);
        var metadata = list.Json.GetProperty("metadata");
        metadata.GetProperty("current_page").GetInt32().ShouldBe(metadata.GetProperty("total_pages").GetInt32(), "it stops at the page that is called the last");
        one.Json.GetProperty("data").GetProperty("attributes").GetProperty("half_day_start").GetDouble().ShouldBe(1, "it reads a number");
    }

    [Fact]
    public async Task Picture_IsAnImageOrMissing()
    {
        var client = await SignedInAsync();
        var employees = (await shared.Session.GetJsonAsync("/v1/company/employees")).GetProperty("data").EnumerateArray().ToArray();
        var statuses = new List<int>();

        foreach (var employee in employees.Take(10))
        {
            var id = employee.GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64();
            using var picture = await client.GetAsync($"/v1/company/employees/{id}/profile-picture/75", accept: "image/png, image/jpeg");
            statuses.Add(picture.Status);
            (picture.Status == 404 || picture.MediaType is "image/png" or "image/jpeg").ShouldBeTrue();
        }

        statuses.ShouldContain(200);
    }

    [Fact]
    public async Task SignIn_AsItsOlderVersionsDid_WithTheSecretInTheAddress_IsRefusedInTheFormItReads()
    {
        var client = new OtherClient(shared.Session, ("accept", "application/json"));

        using var answer = await client.SendAsync(
            HttpMethod.Post, $"/v1/auth?client_id={OtherClient.Id}&client_secret={OtherClient.Secret}", null);

        answer.Status.ShouldBe(403);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Attendances_OfFiftyEmployeesAtOnce_AreReadUntilTheOffsetIsBehindTheTotal()
    {
        var client = await SignedInAsync();
        var employees = (await shared.Session.GetJsonAsync("/v1/company/employees?limit=50")).GetProperty("data").EnumerateArray()
            .Select(one => $"employees%5B%5D={one.GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64()}");
        var query = $"start_date=2026-05-01&end_date=2026-06-15&{string.Join('&', employees)}&limit=200";
        var rows = new List<JsonElement>();

        // It asks for a page behind the last one, and takes an empty one, or a total that is reached, for the end.
        for (var offset = 0; ; offset += 200)
        {
            using var page = await client.GetAsync($"/v1/company/attendances?{query}&offset={offset}");
            page.Status.ShouldBe(200, page.Text);
            page.Header("Authorization").ShouldBe($"Bearer {client.Token}", "its pages need the token that an answer hands on");
            var data = page.Json.GetProperty("data");
            if (data.GetArrayLength() == 0 || offset >= page.Json.GetProperty("metadata").GetProperty("total_elements").GetInt32())
            {
                break;
            }

            rows.AddRange(data.EnumerateArray().Select(row => row.Clone()));
        }

        rows.Count.ShouldBeGreaterThan(200);
        rows.Select(row => row.GetProperty("id").GetInt64()).Distinct().Count().ShouldBe(rows.Count);
        rows.ShouldAllBe(row => row.GetProperty("type").GetString() == "AttendancePeriod");
        rows.ShouldAllBe(row => Clock().IsMatch(row.GetProperty("attributes").GetProperty("start_time").GetString()!));
        rows.ShouldAllBe(row => row.GetProperty("attributes").GetProperty("end_time").ValueKind == JsonValueKind.String, "it makes a duration of every end");
    }

    [Fact]
    public async Task Attendances_WithoutDates_AskFrom1900_AndAreRefusedInTheFormItReads()
    {
        var client = await SignedInAsync();

        using var answer = await client.GetAsync("/v1/company/attendances?start_date=1900-01-01&end_date=2036-01-01&employees%5B%5D=1&limit=200&offset=0");

        answer.Status.ShouldBeGreaterThanOrEqualTo(400);
        answer.Header("Authorization").ShouldNotBeNull();
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task AttendancesAndProjects_AreWrittenWithoutATokenThatIsHandedOn()
    {
        var client = await SignedInAsync();
        var boss = shared.Session.Server.Company.ChiefExecutiveId;
        using var created = await client.SendAsync(HttpMethod.Post, "/v1/company/attendances", Json(
            $$"""{"attendances": [{"employee": {{boss}}, "date": "2027-04-05", "start_time": "08:00", "end_time": "12:00", "break": 0, "comment": ""}]}"""));
        var id = created.Json.GetProperty("data").GetProperty("id").EnumerateArray().Single().GetInt64();

        using var updated = await client.SendAsync(HttpMethod.Patch, $"/v1/company/attendances/{id}", Json(
            """{"date": "2027-04-05", "start_time": "09:00", "end_time": "12:30", "break": 10, "comment": "x"}"""));
        using var deleted = await client.SendAsync(HttpMethod.Delete, $"/v1/company/attendances/{id}", null);
        using var again = await client.SendAsync(HttpMethod.Delete, $"/v1/company/attendances/{id}", null);

        foreach (var answer in (Answer[])[created, updated, deleted])
        {
            answer.Json.GetProperty("success").GetBoolean().ShouldBeTrue(answer.Text);
            answer.Header("Authorization").ShouldBeNull();
        }

        (again.Status, again.Json.GetProperty("error").GetProperty("code").GetInt32()).ShouldBe((404, 404));
        using var project = await client.SendAsync(HttpMethod.Post, "/v1/company/attendances/projects", Json("""{"name": "py", "active": true}"""));
        var projectId = project.Json.GetProperty("data").GetProperty("id").GetInt64();
        using var renamed = await client.SendAsync(HttpMethod.Patch, $"/v1/company/attendances/projects/{projectId}", Json("""{"name": "py 2", "active": false}"""));
        using var projects = await client.GetAsync("/v1/company/attendances/projects");
        using var gone = await client.SendAsync(HttpMethod.Delete, $"/v1/company/attendances/projects/{projectId}", null);

        renamed.Json.GetProperty("success").GetBoolean().ShouldBeTrue();
        var listed = projects.Json.GetProperty("data").EnumerateArray().Single(one => one.GetProperty("id").GetInt64() == projectId);
        DateTimeOffset.TryParse(listed.GetProperty("attributes").GetProperty("created_at").GetString(), out _).ShouldBeTrue();
        gone.Status.ShouldBe(204);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    [GeneratedRegex(@"^\d\d?:\d\d$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    private Task<OtherClient> SignedInAsync() => SignedInAsync(shared.Session);

    private static async Task<OtherClient> SignedInAsync(SandboxSession session)
    {
        var client = new OtherClient(session, ("accept", "application/json"));
        var credentials = JsonSerializer.Serialize(new { client_id = OtherClient.Id, client_secret = OtherClient.Secret });
        using var answer = await client.SendAsync(HttpMethod.Post, "/v1/auth", new StringContent(credentials, Encoding.UTF8, "application/json"));
        client.Token = answer.Json.GetProperty("data").GetProperty("token").GetString();
        return client;
    }
}
