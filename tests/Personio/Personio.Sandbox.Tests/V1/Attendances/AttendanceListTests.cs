using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Attendances;

public sealed class AttendanceListTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Path = "/v1/company/attendances";
    private const string Week = "start_date=2026-06-01&end_date=2026-06-07";

    [Theory]
    [InlineData("", "start_date")]
    [InlineData("start_date=2026-06-01", "end_date")]
    [InlineData("end_date=2026-06-01", "start_date")]
    [InlineData("start_date=1900-01-01&end_date=2026-06-01", "start_date")]
    [InlineData("start_date=2026-06-01&end_date=2036-06-16", "end_date")]
    [InlineData("start_date=2026-06-02&end_date=2026-06-01", "end_date")]
    [InlineData("start_date=1 June&end_date=2026-06-01", "start_date")]
    [InlineData(Week + "&employees=1", "employees")]
    [InlineData(Week + "&employees[]=1,2", "employees")]
    [InlineData(Week + "&limit=201", "limit")]
    [InlineData(Week + "&offset=-1", "offset")]
    [InlineData(Week + "&includePending=maybe", "includePending")]
    [InlineData(Week + "&updated_from=soon", "updated_from")]
    public async Task List_WithoutItsWindowOrUnreadable_IsRefused(string query, string field)
    {
        using var answer = await shared.Session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(422, answer.Text);
        answer.Json.GetProperty("error").GetProperty("error_data").TryGetProperty(field, out _).ShouldBeTrue(answer.Text);
    }

    [Theory]
    [InlineData("start_date=1970-01-01&end_date=2036-06-15")]
    [InlineData("start_date=2026-06-01&end_date=2026-06-01")]
    public async Task List_WindowWithinItsBounds_IsAnswered(string query)
    {
        using var answer = await shared.Session.GetAsync($"{Path}?{query}&limit=1");

        answer.Status.ShouldBe(200, answer.Text);
    }

    [Fact]
    public async Task Row_HasItsIdsBesideItsAttributes()
    {
        var row = (await RowsAsync(shared.Session, $"{Week}&includePending=true")).First(row => row.GetProperty("attributes").GetProperty("project").ValueKind == JsonValueKind.Object);

        row.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "id_v2", "type", "attributes"]);
        row.GetProperty("attributes").EnumerateObject().Select(member => member.Name).ShouldBe(
            ["employee", "date", "start_time", "end_time", "break", "comment", "updated_at", "status", "is_holiday", "is_on_time_off", "project"]);
        row.GetProperty("attributes").GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Number);
        row.GetProperty("attributes").GetProperty("start_time").GetString()!.Length.ShouldBe(5);
        row.GetProperty("attributes").GetProperty("updated_at").GetString().ShouldEndWith("+02:00");
        row.GetProperty("attributes").GetProperty("project").GetProperty("attributes").EnumerateObject().Select(member => member.Name).ShouldBe(["name", "active"]);
    }

    [Fact]
    public async Task List_WithoutIncludePending_HasConfirmedOnesAlone()
    {
        var confirmed = await RowsAsync(shared.Session, "start_date=2026-04-01&end_date=2026-06-15");
        var all = await RowsAsync(shared.Session, "start_date=2026-04-01&end_date=2026-06-15&includePending=true");

        confirmed.Select(Status).Distinct().ShouldBe(["confirmed"]);
        all.Select(Status).Distinct().ShouldBe(["confirmed", "pending", "rejected"], ignoreOrder: true);
        confirmed.Select(Id).ShouldBe(all.Where(row => Status(row) == "confirmed").Select(Id));
        all.ShouldContain(row => row.GetProperty("attributes").GetProperty("end_time").ValueKind == JsonValueKind.Null);

        static string? Status(JsonElement row) => row.GetProperty("attributes").GetProperty("status").GetString();
    }

    [Fact]
    public async Task List_OffsetCountsRows_AndPagesFromZero()
    {
        var all = await shared.Session.GetJsonAsync($"{Path}?{Week}");
        var some = await shared.Session.GetJsonAsync($"{Path}?{Week}&limit=3&offset=4");

        some.GetProperty("data").EnumerateArray().Select(Id).ShouldBe(all.GetProperty("data").EnumerateArray().Skip(4).Take(3).Select(Id));
        some.GetProperty("metadata").GetProperty("current_page").GetInt32().ShouldBe(1);
        var total = some.GetProperty("metadata").GetProperty("total_elements").GetInt32();
        total.ShouldBe(all.GetProperty("metadata").GetProperty("total_elements").GetInt32());
        some.GetProperty("metadata").GetProperty("total_pages").GetInt32().ShouldBe((total + 2) / 3);
    }

    [Fact]
    public async Task List_EchoesWhatWasSentAsTexts_AndWhatWasNotAsNumbers()
    {
        var bare = await shared.Session.GetJsonAsync($"{Path}?{Week}");
        var sent = await shared.Session.GetJsonAsync($"{Path}?{Week}&limit=5&offset=0");

        (bare.GetProperty("limit").GetInt32(), bare.GetProperty("offset").GetInt32()).ShouldBe((200, 0));
        (sent.GetProperty("limit").GetString(), sent.GetProperty("offset").GetString()).ShouldBe(("5", "0"));
    }

    [Fact]
    public async Task List_EchoAsNumbers_AsTheSwitchSays()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, Strictness = new SandboxStrictness { AttendanceEchoAsNumbers = true } });

        var sent = await session.GetJsonAsync($"{Path}?{Week}&limit=5");

        sent.GetProperty("limit").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task List_OfSomeEmployees_IsTheirsAlone()
    {
        var all = await RowsAsync(shared.Session, Week);
        long[] some = [.. all.Select(Employee).Distinct().Take(2)];

        var theirs = await RowsAsync(shared.Session, $"{Week}&employees[]={some[0]}&employees[]={some[1]}");

        theirs.Select(Id).ShouldBe(all.Where(row => some.Contains(Employee(row))).Select(Id));

        static long Employee(JsonElement row) => row.GetProperty("attributes").GetProperty("employee").GetInt64();
    }

    [Fact]
    public async Task List_Updated_IncludesBothDaysAndMoments()
    {
        var all = await RowsAsync(shared.Session, "start_date=2026-04-01&end_date=2026-06-15");
        var moment = Updated(all[all.Count / 2]);

        var ofDay = await RowsAsync(shared.Session, $"start_date=2026-04-01&end_date=2026-06-15&updated_from={moment[..10]}&updated_to={moment[..10]}");
        var ofMoment = await RowsAsync(
            shared.Session, $"start_date=2026-04-01&end_date=2026-06-15&updated_from={Uri.EscapeDataString(moment)}&updated_to={Uri.EscapeDataString(moment)}");
        var ofLocal = await RowsAsync(shared.Session, $"start_date=2026-04-01&end_date=2026-06-15&updated_from={moment[..19]}&updated_to={moment[..19]}");

        ofDay.Select(Id).ShouldBe(all.Where(row => Updated(row)[..10] == moment[..10]).Select(Id));
        ofMoment.Select(Id).ShouldBe(all.Where(row => Updated(row) == moment).Select(Id));
        ofLocal.Select(Id).ShouldBe(ofMoment.Select(Id));

        static string Updated(JsonElement row) => row.GetProperty("attributes").GetProperty("updated_at").GetString()!;
    }

    [Fact]
    public async Task Rows_AddUpToThePeriodsOfV2()
    {
        var rows = await RowsAsync(shared.Session, $"{Week}&includePending=true");
        var periods = new List<JsonElement>();
        for (string? next = "/v2/attendance-periods?start.date_time.gte=2026-06-01T00:00:00&start.date_time.lte=2026-06-07T23:59:59"; next is not null;)
        {
            var page = await shared.Session.GetJsonAsync(next);
            periods.AddRange(page.GetProperty("_data").EnumerateArray());
            next = page.GetProperty("_meta").GetProperty("links").TryGetProperty("next", out var link) ? new Uri(link.GetProperty("href").GetString()!).PathAndQuery : null;
        }

        var worked = rows.Sum(row => (At(row, "end_time") - At(row, "start_time")).TotalMinutes - row.GetProperty("attributes").GetProperty("break").GetInt32());
        worked.ShouldBe(periods.Where(period => period.GetProperty("type").GetString() == "WORK").Sum(period => (Of(period, "end") - Of(period, "start")).TotalMinutes));
        rows.Select(row => row.GetProperty("id_v2").GetString()).ShouldBeSubsetOf(periods.Select(period => period.GetProperty("id").GetString()));
        rows.GroupBy(row => (row.GetProperty("attributes").GetProperty("employee").GetInt64(), row.GetProperty("attributes").GetProperty("date").GetString()))
            .ShouldContain(day => day.Count() == 2, "one working day is often several rows");

        static TimeSpan At(JsonElement row, string name) => TimeSpan.Parse(row.GetProperty("attributes").GetProperty(name).GetString()!);
        static DateTime Of(JsonElement period, string name) => period.GetProperty(name).GetProperty("date_time").GetDateTime();
    }

    [Fact]
    public async Task Get_ById_DoesNotExist()
    {
        var id = Id((await RowsAsync(shared.Session, Week))[0]);

        using var answer = await shared.Session.GetAsync($"{Path}/{id}");

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldEndWith("not.found.http.exception");
    }

    private static long Id(JsonElement row) => row.GetProperty("id").GetInt64();

    private static async Task<List<JsonElement>> RowsAsync(SandboxSession session, string query)
    {
        var rows = new List<JsonElement>();
        while (true)
        {
            var page = await session.GetJsonAsync($"{Path}?{query}&offset={rows.Count}");
            rows.AddRange(page.GetProperty("data").EnumerateArray());
            if (rows.Count >= page.GetProperty("metadata").GetProperty("total_elements").GetInt32())
            {
                return rows;
            }
        }
    }
}
