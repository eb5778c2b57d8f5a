using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.CustomReports;
using Personio.Client.Errors;
using Personio.Client.Reports;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Reports;

/// <summary>Reports of both generations, against answers written from what is known of Personio.</summary>
public sealed class ReportsClientTests
{
    private const string Columns =
        """[{"name":"first_name","display":"First name","type":"string"},{"name":"fte","display":"FTE","type":"decimal"},{"name":"office","display":"Office","type":"options"}]""";

    [Fact]
    public async Task ReadRows_CellsOfEveryKind_ArePositional()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/reports/r1", _ => PersonioStub.Json(
            $$$"""
            {"report_config":{"name":"Headcount"},"_meta":{"columns":{{{Columns}}},"links":null},
             "_data":[[{"attribute_id":"first_name","string_value":{"value":"Mara"}},{"attribute_id":"fte","numeric_value":{"number":1.0}},
                       {"attribute_id":"office","options_value":{"options":[{"key":"1","value":"Ulm"}]}}],
                      [{"attribute_id":"first_name","monetary_value":{"amount":1}},null,{"attribute_id":"office","time_range_value":{"from":"09:00","to":"10:00"}}]]}
            """));

        var rows = await Client(host).ReadRowsAsync("r1").ToListAsync();

        rows[0]["first_name"]!.Text.ShouldBe("Mara");
        rows[0]["fte"]!.Number.ShouldBe(1);
        rows[0]["office"]!.Options.ShouldBe(["Ulm"]);
        rows[1]["first_name"]!.UnknownFields!.ShouldContainKey("monetary_value");
        rows[1]["fte"].ShouldBeNull();
        rows[1]["office"]!.TimeRangeValue!.To.ShouldBe("10:00");
        rows[0]["nothing"].ShouldBeNull();
        host.Stub.Requests[^1].Query.ShouldBe(["limit=1000"]);
    }

    [Fact]
    public async Task ReadRows_NextLinkAsAPlainString_IsFollowedWithoutAnyOtherParameter()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/reports/r1", request => PersonioStub.Json(request.Query.Contains("cursor=c2")
            ? """{"_meta":{"links":null},"_data":[[{"attribute_id":"first_name","string_value":{"value":"Bo"}}]]}"""
            : $$$"""{"_meta":{"columns":{{{Columns}}},"links":{"next":"https://personio.test/v2/reports/r1?cursor=c2&limit=1"}},"_data":[[{"attribute_id":"first_name","string_value":{"value":"Mara"}}]]}"""));

        var rows = await Client(host).ReadRowsAsync("r1", locale: "de", pageSize: 1).ToListAsync();

        rows.Select(row => row["first_name"]!.Text).ShouldBe(["Mara", "Bo"]);
        host.Stub.Requests[^1].Query.ShouldBe(["cursor=c2", "limit=1"]);
        host.Stub.Requests[^2].Query.ShouldBe(["locale=de", "limit=1"]);
    }

    [Fact]
    public async Task List_EditedAtWithinAnObject_IsRead()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/reports", _ => PersonioStub.Json(
            """{"_data":[{"id":"r1","name":"Headcount","chart_type":"table","edited_at":{"date_time":"2026-01-12T09:30:00Z"}}],"_meta":{"links":null}}"""));

        var report = await Client(host).ListAsync("head").SingleAsync();

        (report.Name, report.ChartType, report.EditedAt!.Value.Year).ShouldBe(("Headcount", "table", 2026));
        host.Stub.Requests[^1].Query.ShouldBe(["name=head"]);
    }

    [Fact]
    public async Task ReadRows_NoData_IsABadResponse()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/reports/r1", _ => PersonioStub.Json("""{"_meta":{}}"""));

        await Should.ThrowAsync<PersonioBadResponseException>(async () => await Client(host).ReadRowsAsync("r1").ToListAsync());
    }

    [Fact]
    public async Task List_WithoutTheRight_IsRefusedInPersoniosWords()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/reports", _ => Refused("Unauthorized token"));

        var refusal = await Should.ThrowAsync<PersonioInvalidRequestException>(async () => await Client(host).ListAsync().ToListAsync());

        (refusal.Status, refusal.PersonioMessage).ShouldBe((400, "Unauthorized token"));
        host.Stub.Count("POST /v2/auth/token").ShouldBe(1, "the token is good");
    }

    [Theory]
    [InlineData("Unsupported nested type: null")]
    [InlineData("Array contains no element matching the predicate")]
    public async Task ReadRows_ChartsAndGroups_AreRefusedInPersoniosWords(string detail)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/reports/r1", _ => Refused(detail));

        var refusal = await Should.ThrowAsync<PersonioInvalidRequestException>(async () => await Client(host).ReadRowsAsync("r1").ToListAsync());

        refusal.PersonioMessage.ShouldBe(detail);
        refusal.Message.ShouldNotContain(detail);
    }

    [Fact]
    public async Task CustomReportRows_PagesBeginWithOneAndTheEchoedOffsetMeansNothing()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/custom-reports/reports/eb74", request => PersonioStub.Json(
            request.Query.Contains("page=1") ? Report(17) : request.Query.Contains("page=2") ? Report(18) : throw new InvalidOperationException()));

        var rows = await host.Services.GetRequiredService<CustomReportsClient>().ListRowsAsync("eb74", "de").ToListAsync();

        rows.Select(row => row.EmployeeId).ShouldBe(["17", "18"]);
        var cell = rows[0].Cells[1];
        (cell.DataType, cell.EntityId, cell.Value).ShouldBe(("ENTITY", "1", "IT"));
        rows[0].Cells[2].UnknownFields!["amount"].GetString().ShouldBe("4200.00");
        host.Stub.Requests[^1].Query.ShouldBe(["locale=de", "page=2", "limit=100"]);

        static string Report(int employee) =>
            $$$"""
            {"success":true,"metadata":{"total_elements":2,"current_page":1,"total_pages":2},"offset":0,"limit":100,
             "data":[{"type":"Report","attributes":{"id":"eb74","name":"Headcount","type":"point_in_time","columns":["first_name"],"items":[{"employee_id":{{{employee}}},"attributes":[
               {"attribute_id":"first_name","data_type":"TEXT","value":"Mira","employee_id":17},
               {"attribute_id":"department","data_type":"ENTITY","entity_id":"1","value":"IT","employee_id":17},
               {"attribute_id":"salary","data_type":"SALARY","amount":"4200.00","currency_symbol":"€"}]}]}}]}
            """;
    }

    [Fact]
    public async Task CustomReport_Historical_HasItsCellsUnderTheOtherName()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/custom-reports/reports/eb74", _ => PersonioStub.Json(
            """
            {"success":true,"data":[{"type":"Report","attributes":{"id":"eb74","type":"historical_data","items":[{"employee_id":17,"historical_attributes":[
              {"attribute_id":"position","data_type":"TEXT","value":"Baker","effective_date":"2024-05-01"}]}]}}]}
            """));

        var row = await host.Services.GetRequiredService<CustomReportsClient>().ListRowsAsync("eb74").SingleAsync();

        row.Cells.ShouldHaveSingleItem().EffectiveDate.ShouldBe(new DateOnly(2024, 5, 1));
    }

    [Fact]
    public async Task CustomReportColumns_ListWithinAnObject_IsRead()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/custom-reports/columns", _ => PersonioStub.Json(
            """{"success":true,"data":{"type":"Column","attributes":[{"attribute_id":"first_name","human_readable":"First name","data_type":"TEXT"}]}}"""));

        var columns = await host.Services.GetRequiredService<CustomReportsClient>().ListColumnsAsync("eb74", ["first_name", "department"], "en");

        columns.ShouldHaveSingleItem().HumanReadable.ShouldBe("First name");
        host.Stub.Requests[^1].Query.ShouldBe(["report_id=eb74", "columns=first_name,department", "locale=en"]);
    }

    [Fact]
    public async Task CustomReport_ErrorAsAnArray_IsNotFoundOrNull()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/custom-reports/reports/eb74", _ => PersonioStub.Json(
            """[{"status":404,"trace_id":"t-1","timestamp":"2026-04-10T17:32:28Z","errors":[{"title":"Report not found","details":"x","type":null,"_meta":[]}]}]""",
            System.Net.HttpStatusCode.NotFound));
        var client = host.Services.GetRequiredService<CustomReportsClient>();

        (await client.GetAsync("eb74")).ShouldBeNull();
        var exception = await Should.ThrowAsync<PersonioNotFoundException>(async () => await client.ListRowsAsync("eb74").ToListAsync());
        exception.TraceId.ShouldBe("t-1");
    }

    private static ReportsClient Client(ClientHost host) => host.Services.GetRequiredService<ReportsClient>();

    private static HttpResponseMessage Refused(string detail) => PersonioStub.Json(
        $$$"""{"personio_trace_id":"t-1","errors":[{"title":"Bad request","detail":"{{{detail}}}","type":null,"_meta":{}}]}""",
        HttpStatusCode.BadRequest,
        "application/problem+json");
}
