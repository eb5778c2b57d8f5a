using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>What further public clients of v1 send about absences: read from their sources, the programs themselves were not run.</summary>
public sealed class AbsenceClientTests
{
    private static readonly SandboxOptions Small = new() { Employees = 40 };

    /// <summary>PSPersonio, a PowerShell module: https://github.com/AndiBellstedt/PSPersonio. Its truth values are texts within JSON.</summary>
    [Fact]
    public async Task PSPersonio_TruthValuesAsTextsInJson_AreTakenAndEveryAnswerHandsOnTheToken()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var client = new OtherClient(session, ("X-Personio-Partner-ID", ""), ("X-Personio-App-ID", "PSPersonio"), ("accept", "application/json")) { Token = session.V1Token };
        var body = JsonSerializer.Serialize(new
        {
            skip_approval = "true", half_day_end = "false", half_day_start = "false", end_date = "2027-03-05", start_date = "2027-03-01",
            time_off_type_id = 113437, employee_id = session.Server.Company.ChiefExecutiveId,
        });

        using var created = await client.SendAsync(HttpMethod.Post, "/v1/company/time-offs", new StringContent(body, Encoding.UTF8, "application/json"));
        created.Status.ShouldBe(200, created.Text);
        var row = created.Json.GetProperty("data").GetProperty("attributes");
        using var list = await client.GetAsync("/v1/company/time-offs?limit=200&offset=0&start_date=2027-03-01&updated_from=2020-01-01");
        using var deleted = await client.SendAsync(HttpMethod.Delete, $"/v1/company/time-offs/{row.GetProperty("id").GetInt64()}", null);

        row.GetProperty("status").GetString().ShouldBe("approved");
        row.GetProperty("employee").GetProperty("attributes").GetProperty("last_name").GetProperty("value").GetString().ShouldNotBeNullOrEmpty();
        list.Json.GetProperty("data").EnumerateArray().ShouldContain(one => one.GetProperty("attributes").GetRawText() == row.GetRawText());
        deleted.Json.GetProperty("data").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        foreach (var answer in new[] { created, list, deleted })
        {
            answer.Header("Authorization").ShouldNotBeNull("it takes the second word of it, and breaks where there is none").Split(' ').Length.ShouldBe(2);
        }
    }

    /// <summary>dlt's verified source: https://github.com/dlt-hub/verified-sources. It begins with page 0 and merges by id.</summary>
    [Fact]
    public async Task Dlt_PagesFromZeroAndUpdatedSince_FindEverythingOnceMerged()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var client = new OtherClient(session) { Token = session.V1Token };
        var ids = new HashSet<long>();
        var total = 0;
        for (var offset = 0; ; offset++)
        {
            using var page = await client.GetAsync($"/v1/company/time-offs?updated_since=2000-01-01T00%3A00%3A00&limit=200&offset={offset}");
            var metadata = page.Json.GetProperty("metadata");
            total = metadata.GetProperty("total_elements").GetInt32();
            ids.UnionWith(page.Json.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("attributes").GetProperty("id").GetInt64()));
            if (metadata.GetProperty("current_page").GetInt32() >= metadata.GetProperty("total_pages").GetInt32())
            {
                break;
            }
        }

        total.ShouldBeGreaterThan(200);
        ids.Count.ShouldBe(total);
        using var none = await client.GetAsync("/v1/company/time-offs?updated_since=2100-01-01T00%3A00%3A00&limit=200&offset=0");
        none.Json.GetProperty("data").GetArrayLength().ShouldBe(0);
    }

    /// <summary>A C# client: https://github.com/strattonlead/Personio. It sends halves and times of one day together.</summary>
    [Fact]
    public async Task Strattonlead_HourlyAbsence_IsEnteredListedAndDeleted()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var client = new OtherClient(session, ("Accept", "application/json")) { Token = session.V1Token };
        var person = session.Server.Company.ChiefExecutiveId;

        using var created = await client.SendAsync(HttpMethod.Post, "/v1/company/absence-periods", OtherClient.Form(
            ("employee_id", $"{person}"), ("time_off_type_id", "113443"), ("start_date", "2027-03-01"), ("end_date", "2027-03-01"), ("half_day_start", "false"),
            ("half_day_end", "false"), ("comment", ""), ("skip_approval", "true"), ("start_time", "09:00"), ("end_time", "10:00")));
        created.Status.ShouldBe(201, created.Text);
        var id = created.Json.GetProperty("data")[0].GetProperty("attributes").GetProperty("id").GetString();
        using var list = await client.GetAsync(
            "/v1/company/absence-periods?start_date=2027-03-01&end_date=2027-03-01&updated_from=2020-01-01T00%3A00%3A00&updated_to=2100-01-01T00%3A00%3A00"
            + $"&limit=1&offset=1&employees[]={person}");
        using var deleted = await client.SendAsync(HttpMethod.Delete, $"/v1/company/absence-periods/{id}", null);

        list.Json.GetProperty("data").EnumerateArray().ShouldHaveSingleItem().GetProperty("attributes").GetProperty("id").GetString().ShouldBe(id);
        deleted.Status.ShouldBe(200);
    }
}
