using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>pysonio, a Python client of v2 whose own tests run against a real account: https://github.com/ninjaneers-team/pysonio.</summary>
public sealed class PysonioTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    // It sends the beta header with every call once one has needed it.
    private readonly OtherClient _client = new(
        shared.Session,
        ("X-Personio-Partner-ID", "SOME_PARTNER"), ("X-Personio-App-ID", "SOME_APP"), ("Beta", "true"), ("Accept", "application/json"));

    [Fact]
    public async Task SignIn_WithWrongCredentials_IsA400ThatItReads()
    {
        using var answer = await _client.SendAsync(
            HttpMethod.Post,
            "/v2/auth/token",
            OtherClient.Form(("client_id", "invalid"), ("client_secret", "invalid"), ("grant_type", "client_credentials")));

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("error").GetString().ShouldBe("invalid_client");
        answer.Json.GetProperty("error_description").GetString().ShouldBe(
            "Client authentication failed (e.g., unknown client, wrong secret, no client authentication included, or unsupported authentication method).");
        answer.Json.GetProperty("timestamp").GetDateTimeOffset().ShouldBeGreaterThan(default);
        answer.Json.GetProperty("trace_id").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Persons_OfEveryPage_HaveAllThatItsModelAsksFor()
    {
        await _client.SignInToV2Async();

        var persons = await ReadAllAsync("/v2/persons", "limit=20");

        persons.Count.ShouldBe(shared.Session.Server.Company.Employees);
        persons.ShouldAllBe(person => Text(person, "id").All(char.IsAsciiDigit));
        foreach (var person in persons)
        {
            string[] texts = ["email", "first_name", "last_name", "preferred_name"];
            texts.ShouldAllBe(name => person.GetProperty(name).ValueKind == JsonValueKind.String);
            person.GetProperty("profile_picture").GetProperty("url").ValueKind.ShouldBe(JsonValueKind.String);
            person.GetProperty("updated_at").GetDateTimeOffset().ShouldBeGreaterThan(default);
            person.GetProperty("custom_attributes").EnumerateArray().ShouldAllBe(attribute => Text(attribute, "global_id").Length > 0);
            person.GetProperty("employments").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData("updated_at.gt=2026-01-01")]
    [InlineData("created_at.lt=2020-01-01")]
    public async Task Persons_Filtered_StayFilteredThoughItRepeatsLimitAndCursorAlone(string filter)
    {
        await _client.SignInToV2Async();
        var (name, date) = (filter.Split('.')[0], DateTimeOffset.Parse(filter.Split('=')[1] + "T00:00:00Z"));

        var found = await ReadAllAsync("/v2/persons", $"limit=5&{filter}");

        found.Count.ShouldBeGreaterThan(5, "more than a page");
        found.Select(person => person.GetProperty(name).GetDateTimeOffset())
            .ShouldAllBe(time => filter.Contains(".gt") ? time > date : time < date);
    }

    [Fact]
    public async Task Employment_LeadsToItsPersonAndItsUnits()
    {
        await _client.SignInToV2Async();
        var person = (await ReadAllAsync("/v2/persons", "limit=50"))[0];
        var id = Text(person, "id");

        var employment = (await ReadAllAsync($"/v2/persons/{id}/employments", "limit=10"))[0];
        using var same = await _client.GetAsync($"/v2/persons/{id}/employments/{Text(employment, "id")}");

        same.Json.GetProperty("person").GetProperty("id").GetString().ShouldBe(id);
        same.Json.GetProperty("position").GetProperty("title").ValueKind.ShouldBe(JsonValueKind.String);
        same.Json.GetProperty("termination").ValueKind.ShouldBe(JsonValueKind.Object);
        foreach (var unit in employment.GetProperty("org_units").EnumerateArray())
        {
            using var answer = await _client.GetAsync($"/v2/org-units/{Text(unit, "id")}?type={Text(unit, "type")}");
            Text(answer.Json, "name").ShouldNotBeEmpty();
            answer.Json.GetProperty("create_time").GetDateTimeOffset().ShouldBeGreaterThan(default);
        }
    }

    [Fact]
    public async Task AbsenceBalance_OfV1_IsReadWithTheV2Token()
    {
        await _client.SignInToV2Async();
        var person = (await ReadAllAsync("/v2/persons", "limit=50"))[0];

        using var answer = await _client.GetAsync($"/v1/company/employees/{Text(person, "id")}/absences/balance");

        answer.Status.ShouldBe(200, answer.Text);
        answer.Json.GetProperty("success").GetBoolean().ShouldBeTrue();
        answer.Json.GetProperty("data").EnumerateArray().ShouldAllBe(balance =>
            balance.GetProperty("balance").ValueKind == JsonValueKind.Number && balance.GetProperty("available_balance").ValueKind == JsonValueKind.Number);
    }

    /// <summary>Its paging: limit and cursor of the next link, put behind the address it began with.</summary>
    private async Task<List<JsonElement>> ReadAllAsync(string path, string query)
    {
        var items = new List<JsonElement>();
        while (true)
        {
            using var page = await _client.GetAsync($"{path}?{query}");
            page.Status.ShouldBe(200, page.Text);
            items.AddRange(page.Json.GetProperty("_data").EnumerateArray().Select(item => item.Clone()));
            if (!page.Json.GetProperty("_meta").GetProperty("links").TryGetProperty("next", out var next))
            {
                return items;
            }

            var parameters = QueryHelpers.ParseQuery(new Uri(next.GetProperty("href").GetString()!).Query);
            query = string.Join('&', parameters.Where(parameter => parameter.Key is "limit" or "cursor")
                .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}"));
        }
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
