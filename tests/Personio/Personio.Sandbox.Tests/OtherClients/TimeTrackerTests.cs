using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>
/// Programs with a button that starts and stops the clock through v1: https://github.com/timae/Personio-Timer for macOS, a plugin for the Stream Deck;
/// and https://github.com/phiture/harvest-personio-copy-times, which copies a day at once.
/// </summary>
public sealed class TimeTrackerTests
{
    private const string Path = "/v1/company/attendances";
    private static readonly SandboxOptions Small = new() { Employees = 12 };

    [Fact]
    public async Task Clock_StartedWithoutAnEnd_IsFoundOpenAndStopped()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var client = await SignedInAsync(session);
        var boss = session.Server.Company.ChiefExecutiveId;
        using var started = await client.SendAsync(HttpMethod.Post, Path, Json(
            $$"""{"attendances":[{"employee":{{boss}},"date":"2027-03-01","project_id":82101,"start_time":"09:00","break":0}]}"""));
        var id = started.Json.GetProperty("data").GetProperty("id")[0].GetInt64();

        using var open = await client.GetAsync($"{Path}?start_date=2027-03-01&end_date=2027-03-01&employees[]={boss}&limit=50&offset=0");
        using var stopped = await client.SendAsync(HttpMethod.Patch, $"{Path}/{id}", Json("""{"end_time":"17:15"}"""));
        using var closed = await client.GetAsync($"{Path}?start_date=2027-03-01&end_date=2027-03-01&employees%5B%5D={boss}");

        var row = open.Json.GetProperty("data").EnumerateArray().Single(one => one.GetProperty("attributes").GetProperty("end_time").ValueKind == JsonValueKind.Null);
        row.GetProperty("id").GetInt64().ShouldBe(id);
        row.GetProperty("attributes").GetProperty("employee").GetInt64().ShouldBe(boss);
        row.GetProperty("attributes").GetProperty("project").GetProperty("id").GetInt64().ShouldBe(82101);
        stopped.Status.ShouldBe(200, stopped.Text);
        closed.Json.GetProperty("data")[0].GetProperty("attributes").GetProperty("end_time").GetString().ShouldBe("17:15");
    }

    [Fact]
    public async Task Clock_StartedWhileItRuns_IsToldByTheWordOverlap()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var client = await SignedInAsync(session);
        var body = $$"""
            {"attendances":[{"employee":{{session.Server.Company.ChiefExecutiveId}},"date":"2027-03-01","start_time":"09:00","break":0,"comment":"PersonioTimer"}]}
            """;
        using var first = await client.SendAsync(HttpMethod.Post, Path, Json(body));

        using var second = await client.SendAsync(HttpMethod.Post, Path, Json(body));
        using var stopped = await client.SendAsync(
            HttpMethod.Patch, $"{Path}/{first.Json.GetProperty("data").GetProperty("id")[0].GetInt64()}", Json("""{"end_time":"17:00","break":30}"""));
        using var deleted = await client.SendAsync(HttpMethod.Delete, $"{Path}/{first.Json.GetProperty("data").GetProperty("id")[0].GetInt64()}", null);
        using var missing = await client.SendAsync(HttpMethod.Patch, $"{Path}/1", Json("""{"end_time":"17:00","break":0}"""));

        second.Status.ShouldBe(400);
        second.Text.ShouldContain("overlap", Case.Insensitive);
        (stopped.Status, deleted.Status, missing.Status).ShouldBe((200, 200, 404));
    }

    [Fact]
    public async Task Day_CopiedAtOnce_SignsInAgainWhereNoTokenIsHandedOn()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var client = await SignedInAsync(session);
        var boss = session.Server.Company.ChiefExecutiveId;

        using var copied = await client.SendAsync(HttpMethod.Post, Path, Json(
            $$"""
            {"attendances":[{"employee":{{boss}},"date":"2027-03-01","start_time":"09:00","end_time":"12:00","break":0,"comment":"a"},
             {"employee":{{boss}},"date":"2027-03-01","start_time":"12:00","end_time":"13:00","break":0,"comment":"b"}]}
            """));
        client = await SignedInAsync(session);
        using var employees = await client.GetAsync("/v1/company/employees");

        copied.Json.GetProperty("success").GetBoolean().ShouldBeTrue(copied.Text);
        copied.Header("Authorization").ShouldBeNull();
        employees.Status.ShouldBe(200);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task<OtherClient> SignedInAsync(SandboxSession session)
    {
        var client = new OtherClient(session, ("accept", "application/json"));
        using var answer = await client.SendAsync(
            HttpMethod.Post, "/v1/auth", Json(JsonSerializer.Serialize(new { client_id = OtherClient.Id, client_secret = OtherClient.Secret })));
        client.Token = answer.Json.GetProperty("data").GetProperty("token").GetString();
        return client;
    }
}
