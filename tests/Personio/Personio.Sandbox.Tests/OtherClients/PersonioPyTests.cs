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

    private async Task<OtherClient> SignedInAsync()
    {
        var client = new OtherClient(shared.Session, ("accept", "application/json"));
        var credentials = JsonSerializer.Serialize(new { client_id = OtherClient.Id, client_secret = OtherClient.Secret });
        using var answer = await client.SendAsync(HttpMethod.Post, "/v1/auth", new StringContent(credentials, Encoding.UTF8, "application/json"));
        client.Token = answer.Json.GetProperty("data").GetProperty("token").GetString();
        return client;
    }
}
