using System.Text;
using Personio.Sandbox.Company;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.AttendancePeriods;

public sealed class AttendancePeriodTests
{
    private const string Path = "/v2/attendance-periods";
    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Theory]
    [InlineData("updated_at.gte=2026-06-01T00:00:00Z")]
    [InlineData("start.date_time.gte=yesterday")]
    [InlineData("status=APPROVED")]
    [InlineData("sort=colour")]
    public async Task List_UnreadableFilter_SaysOnlyThatItIsInvalid(string query)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("errors")[0].GetProperty("detail").GetString().ShouldBe("Invalid request content");
    }

    [Theory]
    [InlineData("WORK", "2027-03-01T09:00:00", "2027-03-01T08:00:00", "", 422)]
    [InlineData("WORK", "2027-03-01T09:00:00", "2027-03-02T09:00:01", "", 422)]
    [InlineData("BREAK", "2027-03-01T09:00:00", "2027-03-01T10:00:00", ""","project":{"id":"82101"}""", 422)]
    [InlineData("WORK", "2027-03-01T09:00:00", "2027-03-01T10:00:00", ""","project":{"id":"82108"}""", 422)]
    [InlineData("WORK", "2027-03-01T09:00:00Z", "2027-03-01T10:00:00", "", 400)]
    [InlineData("NAP", "2027-03-01T09:00:00", "2027-03-01T10:00:00", "", 400)]
    [InlineData("WORK", "2027-03-01T09:00:00", "2027-03-01T10:00:00", ""","project":{"id":"82101"}""", 201)]
    public async Task Create_IsCheckedAsDocumented(string type, string start, string end, string more, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, type, start, end, more);

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task Create_OverMidnight_BecomesTwoThatAreBookedToTheFirstDay()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, "WORK", "2027-03-01T22:00:00", "2027-03-02T06:00:00", "");

        var periods = answer.Json.GetProperty("affected_periods").EnumerateArray().ToArray();
        periods.Select(period => period.GetProperty("start").GetProperty("date_time").GetString()).ShouldBe(["2027-03-01T22:00:00", "2027-03-02T00:00:00"]);
        periods.ShouldAllBe(period => period.GetProperty("attribution_date").GetString() == "2027-03-01");
        answer.Json.GetProperty("id").GetString().ShouldBe(periods[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Update_OfItsEnd_IsReadBackUntilItIsDeleted()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await PostAsync(session, "WORK", "2027-03-01T08:00:00", "2027-03-01T12:00:00", "");
        var one = $"{Path}/{created.Json.GetProperty("id").GetString()}";

        using var change = new StringContent("""{"end":{"date_time":"2027-03-01T13:30:00"}}""", Encoding.UTF8, "application/json");
        using var changed = await session.SendAsync(HttpMethod.Patch, one, change, session.V2Token);
        var read = await session.GetJsonAsync(one);
        using var deleted = await session.SendAsync(HttpMethod.Delete, one, null, session.V2Token);
        using var gone = await session.GetAsync(one);

        read.GetProperty("end").GetProperty("date_time").GetString().ShouldBe("2027-03-01T13:30:00");
        (changed.Status / 100, deleted.Status / 100, gone.Status).ShouldBe((2, 2, 404));
    }

    [Fact]
    public async Task List_SortedBackwardsByEnd_TellsRunningClocksFirst()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var running = await session.SendAsync(HttpMethod.Post, Path, Body(session, "WORK", "2027-03-01T22:00:00", null, ""), session.V2Token);

        var first = (await session.GetJsonAsync($"{Path}?sort=-end.date_time,-start.date_time&limit=1")).GetProperty("_data")[0];

        first.GetProperty("id").GetString().ShouldBe(running.Json.GetProperty("id").GetString());
    }

    [Fact]
    public void Generated_ForThousands_AreHundredsOfThousandsWithoutBeingKept()
    {
        var company = CompanyState.Generate(5000, 7, SandboxSession.Today);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var count = company.Attendances(DateOnly.MinValue, DateOnly.MaxValue).Count();

        count.ShouldBeGreaterThan(400_000);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(4 << 20);
        company.Attendances(DateOnly.MinValue, DateOnly.MaxValue).Where((_, index) => index % 4999 == 0)
            .ShouldAllBe(record => company.FindAttendance(record.Id) == record);
        GC.KeepAlive(company);
    }

    private static Task<Answer> PostAsync(SandboxSession session, string type, string start, string end, string more)
        => session.SendAsync(HttpMethod.Post, Path, Body(session, type, start, end, more), session.V2Token);

    private static StringContent Body(SandboxSession session, string type, string start, string? end, string more) => new(
        $$$"""
        {"person":{"id":"{{{session.Server.Company.ChiefExecutiveId}}}"},"type":"{{{type}}}","start":{"date_time":"{{{start}}}"},
         "end":{{{(end is null ? "null" : $"{{\"date_time\":\"{end}\"}}")}}}{{{more}}}}
        """,
        Encoding.UTF8,
        "application/json");
}
