using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.HourlyAbsences;

public sealed class HourlyAbsenceTests
{
    private const string Path = "/v1/company/absence-periods";
    private const string Vacation = "113437";
    private const string TimeInLieu = "113443";
    private const string TimeInLieuUuid = "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1107";
    private const string Medical = "113444";

    private static readonly SandboxOptions Small = new() { Employees = 60 };

    [Fact]
    public async Task Create_PartOfADay_IsAnArrayOfOneWithMinutesAndUtc()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 9, 0, 0, 250, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { TimeProvider = clock });

        using var created = await PostAsync(session, ("start_time", "09:00"), ("end_time", "11:30"), ("comment", "dentist"));

        created.Status.ShouldBe(201, created.Text);
        created.Header("Authorization").ShouldBeNull("these hand on no token");
        var element = created.Json.GetProperty("data").EnumerateArray().ShouldHaveSingleItem();
        element.GetProperty("type").GetString().ShouldBe("AbsencePeriod");
        var row = element.GetProperty("attributes");
        (row.GetProperty("start").GetString(), row.GetProperty("end").GetString()).ShouldBe(("2027-03-01T08:00:00.0Z", "2027-03-01T10:30:00.0Z"));
        (row.GetProperty("effective_duration").GetInt32(), row.GetProperty("measurement_unit").GetString()).ShouldBe((150, "hour"), "minutes, whatever the unit says");
        row.GetProperty("breakdowns").GetRawText().ShouldBe("""[{"date":"2027-03-01","effective_duration":150}]""");
        row.GetProperty("absence_type").GetProperty("attributes").GetProperty("id").GetString().ShouldBe(TimeInLieuUuid);
        row.GetProperty("absence_type").GetProperty("attributes").GetProperty("time_off_type_id").GetInt64().ShouldBe(113443);
        row.GetProperty("half_day_start").ValueKind.ShouldBe(JsonValueKind.False, "a boolean here");
        (row.GetProperty("origin").GetString(), row.GetProperty("status").GetString(), row.GetProperty("timezone").GetString()).ShouldBe(("api", "approved", "Europe/Berlin"));
        row.GetProperty("created_by").ValueKind.ShouldBe(JsonValueKind.Number, "an id here, not a name");
        row.GetProperty("created_at").GetString().ShouldBe("2026-06-15T09:00:00.250Z");
        row.GetProperty("approved_at").GetString().ShouldBe("2026-06-15T09:00:00.250Z");
    }

    [Fact]
    public async Task Create_WholeDays_EndAtTheMidnightAfterAndIgnoreTimes()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var created = await PostAsync(
            session, ("end_date", "2027-03-02"), ("start_time", "09:00"), ("end_time", "10:00"), ("half_day_start", "true"), ("skip_approval", "0"));

        var row = created.Json.GetProperty("data")[0].GetProperty("attributes");
        (row.GetProperty("start").GetString(), row.GetProperty("end").GetString()).ShouldBe(("2027-02-28T23:00:00.0Z", "2027-03-02T23:00:00.0Z"), created.Text);
        row.GetProperty("half_day_start").GetBoolean().ShouldBeTrue();
        var minutes = row.GetProperty("breakdowns").EnumerateArray().Select(day => day.GetProperty("effective_duration").GetInt32()).ToArray();
        minutes[0].ShouldBe(minutes[1] / 2);
        row.GetProperty("effective_duration").GetInt32().ShouldBe(minutes.Sum());
        (row.GetProperty("status").GetString(), row.GetProperty("approved_at").ValueKind).ShouldBe(("pending", JsonValueKind.Null));
        var period = await session.GetJsonAsync($"/v2/absence-periods/{row.GetProperty("id").GetString()}");
        (Time(period, "starts_from"), Time(period, "ends_at")).ShouldBe(("2027-03-01T12:00:00", "2027-03-03T00:00:00"), "v2 has no halves of hours");
    }

    [Fact]
    public async Task Create_AsObject_ByTheSwitch()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new() { CreatedAbsenceAsObject = true } });

        using var created = await PostAsync(session, ("start_time", "09:00"), ("end_time", "11:30"));

        created.Json.GetProperty("data").GetProperty("type").GetString().ShouldBe("AbsencePeriod");
    }

    [Theory]
    [InlineData(Vacation, "09:00", "10:00", 400, "This API doesn't support Daily Absences. Please see the documentation for the right API to use")]
    [InlineData(Medical, "09:00", "10:00", 400, "Error when trying to insert absence period")]
    [InlineData(TimeInLieu, "00:00", "09:00", 201, null)]
    [InlineData("1", "09:00", "10:00", 404, "Absence type not found.")]
    [InlineData(TimeInLieu, "22:00", "00:00", 422, "The given data failed to pass validation.")]
    [InlineData(TimeInLieu, "22:00", "24:00", 422, "The given data failed to pass validation.")]
    [InlineData(TimeInLieu, "9am", "10:00", 422, "The given data failed to pass validation.")]
    [InlineData(TimeInLieu, "", "", 422, "The given data failed to pass validation.")]
    public async Task Create_WhatCannotBe_IsRefused(string type, string start, string end, int status, string? message)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, ("time_off_type_id", type), ("start_time", start), ("end_time", end));

        answer.Status.ShouldBe(status, answer.Text);
        if (message is not null)
        {
            answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe(message);
        }
    }

    [Fact]
    public async Task Create_OverATimeOff_Returns400()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var day = await session.PostFormAsync(
            "/v1/company/time-offs", ("employee_id", $"{session.Server.Company.ChiefExecutiveId}"), ("time_off_type_id", Vacation),
            ("start_date", "2027-03-01"), ("end_date", "2027-03-01"), ("half_day_start", "0"), ("half_day_end", "1"));
        day.Status.ShouldBe(200, day.Text);

        using var morning = await PostAsync(session, ("start_time", "11:00"), ("end_time", "12:30"));
        using var afternoon = await PostAsync(session, ("start_time", "12:00"), ("end_time", "12:30"));

        (morning.Status, afternoon.Status).ShouldBe((400, 201), "the vacation ends at noon");
    }

    [Fact]
    public async Task Delete_Twice_Returns404()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await PostAsync(session, ("start_time", "09:00"), ("end_time", "11:30"));
        var id = created.Json.GetProperty("data")[0].GetProperty("attributes").GetProperty("id").GetString();
        var timeOff = (await session.GetJsonAsync("/v1/company/time-offs")).GetProperty("data")[0].GetProperty("attributes").GetProperty("id_v2").GetString();

        using var first = await DeleteAsync(session, id!);
        using var second = await DeleteAsync(session, id!);
        using var ofDays = await DeleteAsync(session, timeOff!);
        using var noId = await DeleteAsync(session, "880001");

        (first.Status, second.Status, ofDays.Status, noId.Status).ShouldBe((200, 404, 404, 400));
        first.Json.GetProperty("data").GetProperty("message").GetString().ShouldBe("The absence period was deleted.");
    }

    [Fact]
    public async Task List_Filters_AllHold()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var person = session.Server.Company.ChiefExecutiveId;
        using var created = await PostAsync(session, ("start_time", "09:00"), ("end_time", "11:30"));
        var id = created.Json.GetProperty("data")[0].GetProperty("attributes").GetProperty("id").GetString()!;

        (await IdsAsync(session, $"employees[]={person}&start_date=2027-03-01&end_date=2027-03-01")).ShouldBe([id]);
        (await IdsAsync(session, $"employees[]={person}&start_date=2027-03-02")).ShouldBeEmpty();
        (await IdsAsync(session, $"absence_periods[]={id}")).ShouldBe([id]);
        (await IdsAsync(session, $"absence_periods[]={id}&absence_types[]={TimeInLieuUuid}")).ShouldBe([id]);
        (await IdsAsync(session, $"absence_periods[]={id}&absence_types[]=3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1108")).ShouldBeEmpty();
        (await IdsAsync(session, $"absence_types[]={TimeInLieuUuid}")).ShouldContain(id);
        (await IdsAsync(session, $"absence_periods[]={id}&updated_from=2026-01-01T00:00:00Z&updated_to=2100-01-01T00:00:00%2B01:00")).ShouldBe([id]);
        (await IdsAsync(session, $"absence_periods[]={id}&updated_to=2020-01-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Pages_AreCountedFromOne()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}?limit=10&offset=2");
        var zero = await IdsAsync(session, "limit=10&offset=0");
        var one = await IdsAsync(session, "limit=10&offset=1");

        answer.Header("Authorization").ShouldBeNull();
        answer.Json.GetProperty("metadata").GetProperty("current_page").GetInt32().ShouldBe(2);
        one.Length.ShouldBe(10);
        zero.ShouldBe(one);
        answer.Json.GetProperty("data").EnumerateArray().Select(Id).Intersect(one).ShouldBeEmpty();
        answer.Json.GetProperty("data").EnumerateArray().ShouldAllBe(row => row.GetProperty("attributes").GetProperty("measurement_unit").GetString() == "hour");
    }

    [Theory]
    [InlineData("absence_types[]=3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e9999")]
    [InlineData("absence_types[]=113443")]
    public async Task List_UnknownType_Returns404WithAKeyForAMessage(string query)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(404);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("error").GetRawText().ShouldBe("""{"code":404,"message":"models.absence-types.not-found"}""");
    }

    [Theory]
    [InlineData("absence_periods[]=1", "absence_periods")]
    [InlineData("absence_types=1", "absence_types")]
    [InlineData("updated_from=soon", "updated_from")]
    [InlineData("limit=201", "limit")]
    public async Task List_ParameterThatCannotBe_Returns422NamingIt(string query, string field)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(422, answer.Text);
        answer.Json.GetProperty("error").GetProperty("error_data").EnumerateObject().Select(member => member.Name).ShouldBe([field]);
    }

    [Fact]
    public async Task List_WithoutTypes_ByTheSwitch()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new() { HideAbsenceTypes = true } });

        var rows = (await session.GetJsonAsync(Path)).GetProperty("data").EnumerateArray().ToArray();

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.GetProperty("attributes").GetProperty("absence_type").ValueKind == JsonValueKind.Null);
    }

    private static Task<Answer> PostAsync(SandboxSession session, params (string Name, string Value)[] fields)
    {
        var body = new Dictionary<string, string>
        {
            ["employee_id"] = $"{session.Server.Company.ChiefExecutiveId}", ["time_off_type_id"] = TimeInLieu, ["start_date"] = "2027-03-01", ["end_date"] = "2027-03-01",
        };
        foreach (var (name, value) in fields)
        {
            body[name] = value;
        }

        return session.PostFormAsync(Path, [.. body.Select(field => (field.Key, field.Value))]);
    }

    private static Task<Answer> DeleteAsync(SandboxSession session, string id) => session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V1Token);

    private static async Task<string[]> IdsAsync(SandboxSession session, string query)
        => [.. (await session.GetJsonAsync($"{Path}?{query}")).GetProperty("data").EnumerateArray().Select(Id)];

    private static string Id(JsonElement row) => row.GetProperty("attributes").GetProperty("id").GetString()!;

    private static string? Time(JsonElement period, string name) => period.GetProperty(name).GetProperty("date_time").GetString();
}
