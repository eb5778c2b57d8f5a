using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;
using Personio.Sandbox.Tests.Webhooks;

namespace Personio.Sandbox.Tests.Company.Saving;

/// <summary>A company that was saved is the same again wherever it is loaded.</summary>
public sealed class CompanyFileTests : IDisposable
{
    private static readonly SandboxOptions Small = new() { Employees = 30, Seed = 3, RateLimits = SandboxRateLimits.Off };

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"company-{Guid.NewGuid()}.json");

    [Fact]
    public async Task SavedAndLoaded_AfterAllKindsOfChanges_EveryRouteAnswersTheSame()
    {
        await using var inbox = await WebhookInbox.StartAsync();
        await using var original = await SandboxSession.StartAsync(Small);
        await ChangeEverythingAsync(original, inbox);
        var expected = await RouteWalk.ReadAllAsync(original);
        await File.WriteAllTextAsync(_path, await SaveAsync(original));

        await using var atTheStart = await SandboxSession.StartAsync(Small with { CompanyFile = _path });
        await using var later = await SandboxSession.StartAsync(Small with { Employees = 3, Seed = 1, Today = new DateOnly(2024, 2, 1) });
        using var put = await PutAsync(later, await File.ReadAllTextAsync(_path));

        put.Status.ShouldBe(200, put.Text);
        put.Json.GetProperty("employees").GetInt32().ShouldBe(30);
        expected.Count.ShouldBeGreaterThan(100);
        Compare(await RouteWalk.ReadAllAsync(atTheStart), expected);
        Compare(await RouteWalk.ReadAllAsync(later), expected);
        (await SaveAsync(later)).ShouldBe(await SaveAsync(original));
    }

    [Fact]
    public async Task Loaded_GivesNoIdAgain()
    {
        await using var original = await SandboxSession.StartAsync(Small);
        var gone = await CreatePersonAsync(original);
        using var deleted = await original.SendV2Async(HttpMethod.Delete, $"/v2/persons/{gone}");
        await using var other = await SandboxSession.StartAsync(Small with { Seed = 4 });

        using var put = await PutAsync(other, await SaveAsync(original));

        put.Status.ShouldBe(200, put.Text);
        var next = await CreatePersonAsync(other);
        next.ShouldBe(await CreatePersonAsync(original));
        next.ShouldNotBe(gone);
    }

    [Fact]
    public async Task Loaded_LivesOnFromItsOwnDay()
    {
        await using var original = await SandboxSession.StartAsync(Small);
        await using var other = await SandboxSession.StartAsync(Small with { Today = new DateOnly(2030, 1, 1) });
        using var put = await PutAsync(other, await SaveAsync(original));
        other.Server.Company.Today.ShouldBe(SandboxSession.Today);

        other.Server.AdvanceClock(TimeSpan.FromDays(1));

        for (var patience = 0; patience < 400 && other.Server.Company.Today == SandboxSession.Today; patience++)
        {
            await Task.Delay(20);
        }

        other.Server.Company.Today.ShouldBe(SandboxSession.Today.AddDays(1));
    }

    [Fact]
    public async Task Loaded_WrittenByHandWithTheLeast_TakesTheRestAsItUsuallyIs()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var put = await PutAsync(session, """
            {
              "today": "2026-06-15",
              "employees": [
                {"id": 5, "firstName": "Ada", "lastName": "B", "email": "ada@b.test", "status": "active", "createdAt": "2026-01-01T08:00:00Z",
                 "lastModifiedAt": "2026-01-01T08:00:00Z", "office": "Wien", "customValues": {"dynamic_553203": 2, "dynamic_553207": ["Deutsch"]}},
                {"id": 6, "firstName": "Bob", "lastName": "C", "email": "bob@b.test", "status": "active", "createdAt": "2026-01-01T08:00:00Z",
                 "lastModifiedAt": "2026-01-01T08:00:00Z", "supervisorId": 5}
              ],
              "absences": [
                {"id": "0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f51", "personId": 6, "type": "Paid vacation", "start": "2026-06-01T00:00:00",
                 "end": "2026-06-02T00:00:00", "status": "APPROVED", "createdAt": "2026-05-01T08:00:00Z", "updatedAt": "2026-05-01T08:00:00Z"},
                {"id": "0f4a1a3e-8f0f-4a57-8a8f-6a1c2d3e4f50", "personId": 5, "type": "Sick leave", "start": "2026-06-01T00:00:00",
                 "end": "2026-06-02T00:00:00", "status": "APPROVED", "createdAt": "2026-05-01T08:00:00Z", "updatedAt": "2026-05-01T08:00:00Z"}
              ]
            }
            """);

        put.Status.ShouldBe(200, put.Text);
        var person = (await session.GetJsonAsync("/v1/company/employees/5")).GetProperty("data").GetProperty("attributes");
        person.GetProperty("office").GetProperty("value").GetProperty("attributes").GetProperty("name").GetString().ShouldBe("Wien");
        person.GetProperty("dynamic_553203").GetProperty("value").GetInt32().ShouldBe(2);
        person.GetProperty("weekly_working_hours").GetProperty("value").GetString().ShouldBe("40");
        (await session.GetJsonAsync("/v2/absence-periods")).GetProperty("_data").GetArrayLength().ShouldBe(2);
        (await session.GetJsonAsync("/v1/company/time-offs")).GetProperty("data").EnumerateArray()
            .Select(row => row.GetProperty("attributes").GetProperty("id").GetInt64()).Distinct().Count().ShouldBe(2);
        (await session.GetJsonAsync("/v2/attendance-periods")).GetProperty("_data").GetArrayLength().ShouldBe(0);
        (await session.GetJsonAsync("/v2/compensations/types")).GetProperty("_data").GetArrayLength().ShouldBeGreaterThan(0);
        session.Server.Company.ChiefExecutiveId.ShouldBe(5);
    }

    public void Dispose() => File.Delete(_path);

    private static void Compare(SortedDictionary<string, string> found, SortedDictionary<string, string> expected)
    {
        found.Keys.ShouldBe(expected.Keys);
        foreach (var (path, answer) in expected)
        {
            found[path].ShouldBe(answer, path);
        }
    }

    private static async Task<string> SaveAsync(SandboxSession session)
    {
        using var answer = await session.SendAsync(HttpMethod.Get, "/__sandbox/company", null, null);
        answer.Status.ShouldBe(200);
        return answer.Text;
    }

    private static Task<Answer> PutAsync(SandboxSession session, string json)
        => session.SendAsync(HttpMethod.Put, "/__sandbox/company", new StringContent(json, Encoding.UTF8, "application/json"), null);

    private static async Task<string> CreatePersonAsync(SandboxSession session)
        => await IdOfAsync(session, "/v2/persons", """{"first_name":"A","last_name":"B","email":"a.b@saved.test"}""");

    private static async Task<string> IdOfAsync(SandboxSession session, string path, string json)
    {
        using var created = await session.SendV2Async(HttpMethod.Post, path, json);
        created.Status.ShouldBe(201, created.Text);
        return created.Json.GetProperty("id").ToString();
    }

    /// <summary>Writes, changes and deletes something of every kind.</summary>
    private static async Task ChangeEverythingAsync(SandboxSession session, WebhookInbox inbox)
    {
        var webhook = await session.RegisterAsync(inbox, "person.updated", "\"auth_type\":\"TOKEN\",\"token\":\"Basic secret\"");
        await session.RenameAsync("Zoë “Z”");
        await session.ActivityAsync(webhook, 1);
        var boss = $"{session.Server.Company.ChiefExecutiveId}";
        var person = await CreatePersonAsync(session);
        var persons = (await session.GetJsonAsync("/v2/persons?limit=50")).GetProperty("_data").EnumerateArray().Select(row => row.GetProperty("id").GetString()!).ToArray();
        var leaver = persons.First(id => id != boss && id != person);
        using (var deleted = await session.SendV2Async(HttpMethod.Delete, $"/v2/persons/{leaver}"))
        {
            deleted.Status.ShouldBe(204);
        }

        var sick = (await session.GetJsonAsync("/v2/absence-types")).GetProperty("_data")[1].GetProperty("id").GetString();
        await IdOfAsync(
            session, "/v2/absence-periods",
            $$$"""{"person":{"id":"{{{person}}}"},"absence_type":{"id":"{{{sick}}}"},"starts_from":{"date_time":"2027-02-01T00:00:00","type":"FIRST_HALF"},"ends_at":{"date_time":"2027-02-03T00:00:00"}}""");
        await IdOfAsync(session, "/v2/projects", """{"name":"Saved","status":"ACTIVE"}""");
        var document = new MultipartFormDataContent
        {
            { new StringContent("Contract"), "title" }, { new StringContent(boss), "employee_id" }, { new StringContent("705"), "category_id" },
            { new ByteArrayContent([1, 2, 3, 250]), "file", "contract.pdf" },
        };
        using var uploaded = await session.SendAsync(HttpMethod.Post, "/v1/company/documents", document, session.V1Token);
        uploaded.Status.ShouldBe(201, uploaded.Text);
        using var attendance = await session.SendV2Async(
            HttpMethod.Post, "/v2/attendance-periods",
            $$$"""{"person":{"id":"{{{boss}}}"},"type":"WORK","start":{"date_time":"2027-03-01T22:00:00"},"end":{"date_time":"2027-03-02T06:00:00"}}""");
        attendance.Status.ShouldBe(201, attendance.Text);
        await ApplyAsync(session);
    }

    private static async Task ApplyAsync(SandboxSession session)
    {
        var job = (await session.GetJsonAsync("/v2/recruiting/applications")).GetProperty("_data")[0].GetProperty("job").GetProperty("id").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recruiting/applications");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SandboxCredentials.DefaultRecruitingToken);
        request.Headers.Add("X-Company-ID", SandboxCredentials.DefaultCompanyId);
        var body = JsonSerializer.Serialize(new { first_name = "Ana", last_name = "B", email = "ana@b.test", job_position_id = long.Parse(job!), tags = new[] { "new" } });
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var created = await session.Http.SendAsync(request);
        ((int)created.StatusCode).ShouldBe(201);
    }
}
