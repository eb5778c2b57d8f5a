using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.CustomReports;

public sealed class CustomReportTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Path = "/v1/company/custom-reports/reports";

    private SandboxSession Session => shared.Session;

    [Fact]
    public async Task Get_Pages_CountEmployeesFromOneAndEchoAnOffsetThatMeansNothing()
    {
        var id = await IdAsync("Headcount");

        var first = await Session.GetJsonAsync($"{Path}/{id}?page=1&limit=40");
        var second = await Session.GetJsonAsync($"{Path}/{id}?page=2&limit=40");

        Items(first).Length.ShouldBe(40);
        Items(first).Select(Employee).Intersect(Items(second).Select(Employee)).ShouldBeEmpty();
        second.GetProperty("metadata").GetProperty("current_page").GetInt32().ShouldBe(2);
        second.GetProperty("offset").GetInt32().ShouldBe(0);
        var total = first.GetProperty("metadata").GetProperty("total_elements").GetInt32();
        first.GetProperty("metadata").GetProperty("total_pages").GetInt32().ShouldBe((total + 39) / 40);
    }

    [Fact]
    public async Task Get_Cells_HaveTextsForAmountsIdsAndWeights()
    {
        var salaries = Items(await Session.GetJsonAsync($"{Path}/{await IdAsync("Salaries")}")).SelectMany(Cells).ToArray();

        var salary = salaries.First(cell => cell.GetProperty("data_type").GetString() == "SALARY");
        salary.GetProperty("amount").GetString()!.ShouldMatch(@"^\d+\.\d\d$");
        var share = salaries.First(cell => cell.GetProperty("data_type").GetString() == "COST_CENTER").GetProperty("cost_centers")[0];
        share.GetProperty("weight").GetString()!.ShouldEndWith("%");
        share.GetProperty("cost_center_id").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Columns_OfAReport_AreThoseOfItsCellsWithTitles()
    {
        var id = await IdAsync("Salaries");
        var cells = Items(await Session.GetJsonAsync($"{Path}/{id}")).SelectMany(Cells).Select(cell => cell.GetProperty("attribute_id").GetString());

        var columns = await Session.GetJsonAsync($"/v1/company/custom-reports/columns?report_id={id}&locale=en");
        var named = await Session.GetJsonAsync("/v1/company/custom-reports/columns?columns=first_name,last_name");

        var attributes = columns.GetProperty("data").GetProperty("attributes").EnumerateArray().ToArray();
        cells.Distinct().ShouldBeSubsetOf(attributes.Select(column => column.GetProperty("attribute_id").GetString()));
        attributes.ShouldAllBe(column => column.GetProperty("human_readable").GetString()!.Length > 0);
        named.GetProperty("data").GetProperty("attributes").EnumerateArray().Select(column => column.GetProperty("attribute_id").GetString())
            .ShouldBe(["first_name", "last_name"]);
    }

    [Theory]
    [InlineData("page=0", 400)]
    [InlineData("limit=x", 400)]
    public async Task Get_BadParameter_AnswersAnArray(string query, int status)
    {
        using var answer = await Session.GetAsync($"{Path}/{await IdAsync("Headcount")}?{query}");

        answer.Status.ShouldBe(status);
        answer.Json.ValueKind.ShouldBe(JsonValueKind.Array);
        answer.Json[0].GetProperty("errors")[0].GetProperty("_meta")[0].GetProperty("field").GetString().ShouldBe(query.Split('=')[0]);
    }

    [Fact]
    public async Task Get_UnknownReport_AnswersAnArrayWith404()
    {
        using var answer = await Session.GetAsync($"{Path}/2306b77a-35fb-4b1d-8044-3b14f7f2ca65");

        answer.Status.ShouldBe(404);
        answer.Json[0].GetProperty("errors")[0].GetProperty("title").GetString().ShouldBe("Report not found");
    }

    [Fact]
    public async Task List_Charts_AreNoCustomReports()
        => (await Session.GetJsonAsync(Path)).GetProperty("data").EnumerateArray()
            .Select(report => report.GetProperty("attributes").GetProperty("name").GetString())
            .ShouldBe(["Headcount", "Salaries", "Career history"]);

    private async Task<string?> IdAsync(string name) => (await Session.GetJsonAsync(Path)).GetProperty("data").EnumerateArray()
        .Select(report => report.GetProperty("attributes"))
        .First(report => report.GetProperty("name").GetString() == name)
        .GetProperty("id").GetString();

    private static JsonElement[] Items(JsonElement answer) => [.. answer.GetProperty("data")[0].GetProperty("attributes").GetProperty("items").EnumerateArray()];

    private static JsonElement[] Cells(JsonElement item) => [.. item.GetProperty("attributes").EnumerateArray()];

    private static long Employee(JsonElement item) => item.GetProperty("employee_id").GetInt64();
}
