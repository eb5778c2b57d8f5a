using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Attendances;

/// <summary>What one generation of the API writes, the other one reads.</summary>
public sealed class BothGenerationsTests
{
    private static readonly SandboxOptions Small = new() { Employees = 12 };

    [Fact]
    public async Task RowWithABreak_IsWorkABreakAndWorkInV2()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        var id = await AttendanceWriteTests.CreateAsync(session, Row(session, "09:00", "17:30", 30));

        var periods = await PeriodsAsync(session);
        periods.Select(PeriodText).ShouldBe(["WORK 09:00-13:00", "BREAK 13:00-13:30", "WORK 13:30-17:30"]);
        periods.Select(period => period.GetProperty("is_auto_generated").GetBoolean()).ShouldBe([false, true, false]);
        var row = (await AttendanceWriteTests.RowsAsync(session)).ShouldHaveSingleItem();
        row.GetProperty("id_v2").GetString().ShouldBe(periods[0].GetProperty("id").GetString());
        ShouldBe(row, id, "09:00-17:30 30");
    }

    [Fact]
    public async Task RowThatIsMoved_KeepsTheIdsThatV2HasForItsParts()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await AttendanceWriteTests.CreateAsync(session, Row(session, "09:00", "17:30", 30));
        var before = await PeriodsAsync(session);

        using var moved = await AttendanceWriteTests.PatchAsync(session, id, """{"start_time":"08:00","end_time":"15:00","break":60,"comment":"c"}""");

        var after = await PeriodsAsync(session);
        after.Select(PeriodText).ShouldBe(["WORK 08:00-11:00", "BREAK 11:00-12:00", "WORK 12:00-15:00"]);
        after.Select(Id).ShouldBe(before.Select(Id));
    }

    [Fact]
    public async Task RowWhoseBreakWasMovedInV2_KeepsItThereWhileItsTimesStay()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await AttendanceWriteTests.CreateAsync(session, Row(session, "09:00", "17:00", 0));
        using var pause = await PostAsync(session, "BREAK", "2027-03-01T10:00:00", "2027-03-01T10:15:00");

        using var changed = await AttendanceWriteTests.PatchAsync(session, id, """{"comment":"c","skip_approval":false}""");

        (await PeriodsAsync(session)).Select(PeriodText).ShouldBe(["WORK 09:00-10:00", "BREAK 10:00-10:15", "WORK 10:15-17:00"]);
        ShouldBe((await AttendanceWriteTests.RowsAsync(session)).ShouldHaveSingleItem(), id, "09:00-17:00 15");
        (await PeriodsAsync(session)).Select(period => period.GetProperty("approval").GetProperty("status").GetString()).Distinct().ShouldBe(["PENDING"]);
    }

    [Fact]
    public async Task OpenRowWithABreak_PlacesItWhenEitherGenerationEndsIt()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var first = await AttendanceWriteTests.CreateAsync(session, Row(session, "08:00", null, 30));
        (await PeriodsAsync(session)).Select(PeriodText).ShouldBe(["WORK 08:00-"]);
        ShouldBe((await AttendanceWriteTests.RowsAsync(session)).ShouldHaveSingleItem(), first, "08:00- 30");

        using var ended = await AttendanceWriteTests.PatchAsync(session, first, """{"end_time":"12:30"}""");
        var second = await AttendanceWriteTests.CreateAsync(session, Row(session, "14:00", null, 10));
        var open = (await PeriodsAsync(session))[^1];
        using var endedInV2 = await session.SendAsync(
            HttpMethod.Patch,
            $"/v2/attendance-periods/{Id(open)}",
            new StringContent("""{"end":{"date_time":"2027-03-01T15:00:00"}}""", Encoding.UTF8, "application/json"),
            session.V2Token);

        (ended.Status, endedInV2.Status).ShouldBe((200, 204));
        (await PeriodsAsync(session)).Select(PeriodText).ShouldBe(
            ["WORK 08:00-10:00", "BREAK 10:00-10:30", "WORK 10:30-12:30", "WORK 14:00-14:25", "BREAK 14:25-14:35", "WORK 14:35-15:00"]);
        ShouldBe((await AttendanceWriteTests.RowsAsync(session))[0], second, "14:00-15:00 10");
    }

    [Fact]
    public async Task NightShiftOfV2_IsTwoRowsOfTwoDays()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var created = await PostAsync(session, "WORK", "2027-03-01T22:00:00", "2027-03-02T06:00:00");

        (await AttendanceWriteTests.RowsAsync(session)).Select(row => $"{row.GetProperty("attributes").GetProperty("date").GetString()} {RowText(row)}")
            .ShouldBe(["2027-03-02 00:00-06:00 0", "2027-03-01 22:00-00:00 0"]);
    }

    [Fact]
    public async Task PartThatV2MovesAway_BecomesARowOfItsOwn()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await AttendanceWriteTests.CreateAsync(session, Row(session, "09:00", "17:00", 60));
        var last = (await PeriodsAsync(session))[^1];

        using var moved = await session.SendAsync(
            HttpMethod.Patch,
            $"/v2/attendance-periods/{Id(last)}",
            new StringContent("""{"start":{"date_time":"2027-03-02T09:00:00"},"end":{"date_time":"2027-03-02T12:00:00"}}""", Encoding.UTF8, "application/json"),
            session.V2Token);

        moved.Status.ShouldBe(204, moved.Text);
        var rows = await AttendanceWriteTests.RowsAsync(session);
        rows.Select(RowText).ShouldBe(["09:00-12:00 0", "09:00-12:30 0"]);
        rows[1].GetProperty("id").GetInt64().ShouldBe(id);
        rows[0].GetProperty("id").GetInt64().ShouldNotBe(id);
    }

    [Fact]
    public async Task BreakOfV2_OutsideOfWork_IsNoRow()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var pause = await PostAsync(session, "BREAK", "2027-03-01T10:00:00", "2027-03-01T10:15:00");

        pause.Status.ShouldBe(201);
        (await AttendanceWriteTests.RowsAsync(session)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RowThatIsDeleted_IsGoneInV2WithItsBreak_AndGeneratedOnesToo()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await AttendanceWriteTests.CreateAsync(session, Row(session, "09:00", "17:00", 60));
        var generated = (await session.GetJsonAsync("/v1/company/attendances?start_date=2026-05-01&end_date=2026-06-01")).GetProperty("data")[0];

        using var deleted = await AttendanceWriteTests.DeleteAsync(session, $"{id}");
        using var deletedToo = await AttendanceWriteTests.DeleteAsync(session, $"{generated.GetProperty("id").GetInt64()}");
        using var gone = await session.GetAsync($"/v2/attendance-periods/{generated.GetProperty("id_v2").GetString()}");

        (await PeriodsAsync(session)).ShouldBeEmpty();
        (deleted.Status, deletedToo.Status, gone.Status).ShouldBe((200, 200, 404));
    }

    [Fact]
    public async Task ProjectOfV1_IsEverybodysInV2_AndTheOtherWayRound()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await session.PostJsonAsync("/v1/company/attendances/projects", """{"name":"Old way"}""");
        var id = created.Json.GetProperty("data").GetProperty("id").GetInt64();

        var project = await session.GetJsonAsync($"/v2/projects/{id}");
        using var changed = await session.SendAsync(
            HttpMethod.Patch, $"/v2/projects/{id}", new StringContent("""{"status":"ACTIVE"}""", Encoding.UTF8, "application/json"), session.V2Token);
        var listed = (await session.GetJsonAsync("/v1/company/attendances/projects")).GetProperty("data").EnumerateArray().Single(one => one.GetProperty("id").GetInt64() == id);

        (project.GetProperty("status").GetString(), project.GetProperty("assigned_to_all").GetBoolean()).ShouldBe(("ARCHIVED", true));
        listed.GetProperty("attributes").GetProperty("active").GetBoolean().ShouldBeTrue();
    }

    private static string Row(SandboxSession session, string start, string? end, int pause)
        => AttendanceWriteTests.Row(session, start, end).Replace("\"break\":0", $"\"break\":{pause}");

    private static string PeriodText(JsonElement period)
        => $"{period.GetProperty("type").GetString()} {Clock(period, "start")}-{Clock(period, "end")}";

    private static string RowText(JsonElement row)
    {
        var attributes = row.GetProperty("attributes");
        return $"{attributes.GetProperty("start_time").GetString()}-{attributes.GetProperty("end_time").GetString()} {attributes.GetProperty("break").GetInt32()}";
    }

    private static void ShouldBe(JsonElement row, long id, string text)
    {
        row.GetProperty("id").GetInt64().ShouldBe(id);
        RowText(row).ShouldBe(text);
    }

    private static string Clock(JsonElement period, string bound)
        => period.GetProperty(bound) is { ValueKind: JsonValueKind.Object } time ? time.GetProperty("date_time").GetString()![11..16] : "";

    private static string? Id(JsonElement period) => period.GetProperty("id").GetString();

    private static async Task<List<JsonElement>> PeriodsAsync(SandboxSession session)
        => [.. (await session.GetJsonAsync("/v2/attendance-periods?start.date_time.gte=2027-03-01T00:00:00&start.date_time.lte=2027-03-02T23:59:59")).GetProperty("_data").EnumerateArray()];

    private static Task<Answer> PostAsync(SandboxSession session, string type, string start, string end) => session.SendAsync(
        HttpMethod.Post,
        "/v2/attendance-periods?skip_approval=true",
        new StringContent(
            $$$"""{"person":{"id":"{{{session.Server.Company.ChiefExecutiveId}}}"},"type":"{{{type}}}","start":{"date_time":"{{{start}}}"},"end":{"date_time":"{{{end}}}"}}""",
            Encoding.UTF8,
            "application/json"),
        session.V2Token);
}
