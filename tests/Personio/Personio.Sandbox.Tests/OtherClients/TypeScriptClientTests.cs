using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>
/// @stephaneberle9/personio-client, a TypeScript client of v2 that is used with a real account:
/// https://github.com/stephaneberle9/personio-client; and the nodes of n8n: https://github.com/PK-Consulting/n8n-nodes-personio-hr.
/// </summary>
public sealed class TypeScriptClientTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private readonly OtherClient _client = new(shared.Session, ("Accept", "application/json"));

    [Fact]
    public async Task Persons_ByTheWholeNextLink_WithFiltersThatV2DoesNotHave_AreAllOfThem()
    {
        await _client.SignInToV2Async();

        var persons = await ReadAllAsync("/v2/persons?limit=50&attributes=first_name");

        persons.Count.ShouldBe(shared.Session.Server.Company.Employees);
    }

    [Fact]
    public async Task Absences_OfARangeWrittenAsUtc_AreFound()
    {
        await _client.SignInToV2Async();

        var absences = await ReadAllAsync(
            "/v2/absence-periods?limit=100&starts_from.date_time.gte=2026-06-01T00%3A00%3A00Z&starts_from.date_time.lte=2026-06-30T23%3A59%3A59Z");
        var types = await ReadAllAsync("/v2/absence-types?limit=100");

        absences.ShouldNotBeEmpty();
        absences.ShouldAllBe(absence => types.Any(type => Id(type) == Id(absence.GetProperty("absence_type"))));
        absences.ShouldAllBe(absence => Id(absence.GetProperty("person")).Length > 0);
        absences.Select(absence => absence.GetProperty("starts_from").GetProperty("type").GetString()).ShouldBeSubsetOf(["FIRST_HALF", "SECOND_HALF", null]);
    }

    [Fact]
    public async Task Attendances_OfADayRange_SortedByPersonAndStart_NameProjectsThatAreListed()
    {
        await _client.SignInToV2Async();

        var periods = await ReadAllAsync(
            "/v2/attendance-periods?limit=100&attribution_date.gte=2026-06-01&attribution_date.lte=2026-06-14&status=CONFIRMED&sort=person.id%2Cstart.date_time");
        var projects = await ReadAllAsync("/v2/projects?limit=100");

        periods.Count.ShouldBeGreaterThan(100);
        var order = periods.Select(period => (long.Parse(Id(period.GetProperty("person"))), period.GetProperty("start").GetProperty("date_time").GetString()!)).ToArray();
        order.ShouldBe(order.OrderBy(one => one.Item1).ThenBy(one => one.Item2, StringComparer.Ordinal));
        periods.Where(period => period.GetProperty("project").ValueKind == JsonValueKind.Object).ShouldAllBe(
            period => projects.Any(project => Id(project) == Id(period.GetProperty("project"))));
        projects.ShouldAllBe(project => project.GetProperty("parent_project").ValueKind == JsonValueKind.Null
            || projects.Any(parent => Id(parent) == Id(project.GetProperty("parent_project"))));
    }

    [Fact]
    public async Task Projects_WithTheMisspeltIncludes_AreRefusedAsItsAuthorFound()
    {
        await _client.SignInToV2Async();

        using var answer = await _client.GetAsync("/v2/projects?limit=100&includes=tracked_minutes");

        answer.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Projects_OfN8n_AreCreatedWithWhatItsFormHas_AndListedTopLevelOnly()
    {
        await _client.SignInToV2Async();
        using var body = new StringContent(
            """
            {"name":"n8n","status":"ACTIVE","cost_center":{"id":"82957"},"start":{"date":"2026-01-01"},"end":{"date":"2026-12-31"},"assigned_to_all":true,"billable":false,
             "client_name":"x","project_code":"N-8","project_type":"y","description":"z"}
            """,
            Encoding.UTF8,
            "application/json");

        using var created = await _client.SendAsync(HttpMethod.Post, "/v2/projects", body, accept: "application/json, application/problem+json");
        using var listed = await _client.GetAsync("/v2/projects?limit=50&top_level_only=true&status=ACTIVE");

        created.Status.ShouldBe(201, created.Text);
        listed.Json.GetProperty("_data").EnumerateArray().Select(Id).ShouldContain(Id(created.Json));
    }

    [Fact]
    public async Task CostCenters_WithTheBetaHeader_AreListed()
    {
        var client = new OtherClient(shared.Session, ("Accept", "application/json"), ("Beta", "true"));
        await client.SignInToV2Async();

        using var answer = await client.GetAsync("/v2/cost-centers?limit=100");

        answer.Json.GetProperty("_data").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Report_Cells_StandInTheOrderOfItsColumns()
    {
        await _client.SignInToV2Async();
        using var reports = await _client.GetAsync("/v2/reports");
        var id = Id(reports.Json.GetProperty("_data").EnumerateArray().First(report => report.GetProperty("name").GetString() == "Headcount"));

        using var report = await _client.GetAsync($"/v2/reports/{id}");

        var columns = report.Json.GetProperty("_meta").GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()).ToArray();
        var rows = report.Json.GetProperty("_data").EnumerateArray().ToArray();
        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            row.EnumerateArray().Select(cell => cell.GetProperty("attribute_id").GetString()).ShouldBe(columns);
        }
    }

    [Fact]
    public async Task Calls_OfN8n_WhichNameAMediaTypeForBodiesTheyDoNotSend_AreAnswered()
    {
        await _client.SignInToV2Async();
        using var nothing = new StringContent("", Encoding.UTF8, "application/json");

        using var answer = await _client.SendAsync(HttpMethod.Get, "/v2/persons", nothing, accept: "application/json, application/problem+json");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("_data").GetArrayLength().ShouldBe(10);
    }

    [Fact]
    public async Task Answers_CarryTheRateHeadersItPacesItselfBy()
    {
        await _client.SignInToV2Async();

        using var answer = await _client.GetAsync("/v2/absence-types");

        foreach (var name in (string[])["x-ratelimit-replenish-rate", "x-ratelimit-burst-capacity", "x-ratelimit-requested-tokens", "x-ratelimit-remaining"])
        {
            int.Parse(answer.Header(name).ShouldNotBeNull()).ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    private async Task<List<JsonElement>> ReadAllAsync(string address)
    {
        var items = new List<JsonElement>();
        for (string? next = address; next is not null;)
        {
            using var page = await _client.GetAsync(next);
            page.Status.ShouldBe(200, page.Text);
            items.AddRange(page.Json.GetProperty("_data").EnumerateArray().Select(item => item.Clone()));
            next = page.Json.GetProperty("_meta").GetProperty("links").TryGetProperty("next", out var link) ? link.GetProperty("href").GetString() : null;
        }

        return items;
    }

    private static string Id(JsonElement json) => json.GetProperty("id").GetString()!;
}
