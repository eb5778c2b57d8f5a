using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Employments;

public sealed class EmploymentTests
{
    private static readonly SandboxOptions Small = new() { Employees = 60 };

    [Fact]
    public async Task Get_AnEmployment_HasTheDocumentedShape()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var employment = await session.GetJsonAsync(await PathAsync(session));

        employment.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "id", "status", "type", "position", "weekly_working_hours", "full_time_weekly_working_hours", "employment_start_date",
            "employment_end_date", "contract_end_date", "probation_end_date", "supervisor", "office", "legal_entity", "job", "sub_company",
            "org_units", "cost_centers", "person", "termination", "created_at", "updated_at", "_meta",
        ]);
        employment.GetProperty("termination").ValueKind.ShouldBe(JsonValueKind.Object, "an object even while there is no end");
        Guid.TryParse(employment.GetProperty("id").GetString(), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "last_working_day")]
    [InlineData(true, "last_working_date")]
    public async Task Termination_LastDayAtWork_IsCalledAsTheSwitchSays(bool asInTheExample, string name)
    {
        await using var session = await SandboxSession.StartAsync(
            Small with { Strictness = new SandboxStrictness { LastWorkingDate = asInTheExample } });
        var inactive = (await session.GetJsonAsync("/v2/persons?status=INACTIVE&limit=1")).GetProperty("_data")[0].GetProperty("id").GetString();

        var termination = (await session.GetJsonAsync($"/v2/persons/{inactive}/employments")).GetProperty("_data")[0].GetProperty("termination");

        termination.EnumerateObject().Select(member => member.Name).ShouldBe(["termination_date", name, "terminated_at", "type", "reason"]);
        termination.GetProperty("type").GetString().ShouldBeOneOf("EMPLOYEE", "FIRED");
    }

    [Theory]
    [InlineData("""{"status":null}""", "status")]
    [InlineData("""{"status":"UNSPECIFIED"}""", "status")]
    [InlineData("""{"type":"BOTH"}""", "type")]
    [InlineData("""{"employment_start_date":null}""", "employment_start_date")]
    [InlineData("""{"contract_end_date":"31.12.2026"}""", "contract_end_date")]
    [InlineData("""{"probation_end_date":"2026-12-31","probation_period_length":90}""", "probation_period_length")]
    [InlineData("""{"weekly_working_hours":200}""", "weekly_working_hours")]
    [InlineData("""{"supervisor":{"id":"1"}}""", "supervisor")]
    [InlineData("""{"office":{"id":"x"}}""", "office")]
    [InlineData("""{"legal_entity":{"id":"7033"}}""", "legal_entity")]
    [InlineData("""{"org_units":[{"type":"team","id":"281521"}]}""", "org_units.id")]
    [InlineData("""{"org_units":[{"id":"281521"}]}""", "org_units.type")]
    [InlineData("""{"cost_centers":null}""", "cost_centers")]
    [InlineData("""{"cost_centers":[{"id":"82957","weight":60}]}""", "cost_centers")]
    public async Task Update_InvalidField_Returns400NamingIt(string body, string field)
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });
        var path = await PathAsync(session);
        var before = await session.GetJsonAsync(path);

        using var answer = await PatchAsync(session, path, body);

        answer.Status.ShouldBe(400, answer.Text);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("field").GetString().ShouldBe(field);
        (await session.GetJsonAsync(path)).GetRawText().ShouldBe(before.GetRawText());
    }

    [Fact]
    public async Task Update_Termination_IsIgnoredBecauseNoApiCanWriteIt()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var path = await PathAsync(session);

        using var answer = await PatchAsync(session, path, """{"termination":{"termination_date":"2026-12-31"},"employment_end_date":"2026-12-31"}""");

        answer.Status.ShouldBe(204);
        var after = await session.GetJsonAsync(path);
        after.GetProperty("employment_end_date").ValueKind.ShouldBe(JsonValueKind.Null);
        after.GetProperty("termination").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_OfAFormerEmployment_LeavesTheLatestAlone()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 200 });
        string? id = null;
        JsonElement employments = default;
        for (var path = "/v2/persons?limit=50"; id is null;)
        {
            var page = await session.GetJsonAsync(path);
            var returned = page.GetProperty("_data").EnumerateArray().FirstOrDefault(person => person.GetProperty("employments").GetArrayLength() > 1);
            id = returned.ValueKind == JsonValueKind.Undefined ? null : returned.GetProperty("id").GetString();
            path = id is not null ? path : new Uri(page.GetProperty("_meta").GetProperty("links").GetProperty("next").GetProperty("href").GetString()!).PathAndQuery;
        }

        employments = (await session.GetJsonAsync($"/v2/persons/{id}/employments")).GetProperty("_data");
        using var answer = await PatchAsync(
            session, $"/v2/persons/{id}/employments/{employments[1].GetProperty("id").GetString()}", """{"position":{"title":"Intern"}}""");

        answer.Status.ShouldBe(204);
        var after = (await session.GetJsonAsync($"/v2/persons/{id}/employments")).GetProperty("_data");
        after[1].GetProperty("position").GetProperty("title").GetString().ShouldBe("Intern");
        after[0].GetProperty("position").GetRawText().ShouldBe(employments[0].GetProperty("position").GetRawText());
    }

    [Fact]
    public async Task Update_SwitchForWholeChanges_WantsStatusStartAndType()
    {
        await using var session = await SandboxSession.StartAsync(
            Small with { Strictness = new SandboxStrictness { EmploymentChangesMustBeWhole = true } });
        var path = await PathAsync(session);

        using var part = await PatchAsync(session, path, """{"position":{"title":"Baker"}}""");
        using var whole = await PatchAsync(
            session, path, """{"status":"ACTIVE","type":"INTERNAL","employment_start_date":"2024-01-01","position":{"title":"Baker"}}""");

        part.Status.ShouldBe(400);
        whole.Status.ShouldBe(204);
    }

    [Theory]
    [InlineData("/v2/persons/1/employments")]
    [InlineData("/v2/persons/1/employments/2306b77a-35fb-4b1d-8044-3b14f7f2ca65")]
    public async Task Get_UnknownPerson_Returns404(string path)
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });

        using var answer = await session.GetAsync(path);

        answer.Status.ShouldBe(404);
    }

    [Fact]
    public async Task List_OfTheWholeCompany_DoesNotExist()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });

        using var answer = await session.GetAsync("/v2/employments");

        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("path").GetString().ShouldBe("/v2/employments");
    }

    /// <summary>Somebody who works there, and their latest employment.</summary>
    private static async Task<string> PathAsync(SandboxSession session)
    {
        var person = (await session.GetJsonAsync("/v2/persons?status=ACTIVE&limit=1")).GetProperty("_data")[0];
        return $"/v2/persons/{person.GetProperty("id").GetString()}/employments/{person.GetProperty("employments")[0].GetProperty("id").GetString()}";
    }

    private static Task<Answer> PatchAsync(SandboxSession session, string path, string json)
        => session.SendAsync(HttpMethod.Patch, path, new StringContent(json, Encoding.UTF8, "application/json"), session.V2Token);
}
