using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>personio-py, the Python client of v1: https://github.com/at-gmbh/personio-py.</summary>
public sealed class PersonioPyTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
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
