using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.TimeOffs;

/// <summary>Entering and deleting time-offs, which v2 sees as well.</summary>
public sealed class TimeOffWriteTests
{
    private const string Path = "/v1/company/time-offs";
    private const string Vacation = "113437";
    private const string Sickness = "113438";
    private const string ParentalLeave = "113440";
    private const string Hours = "113443";

    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Theory]
    [InlineData(Vacation, null, "approved")]
    [InlineData(Vacation, "true", "approved")]
    [InlineData(Vacation, "1", "approved")]
    [InlineData(Vacation, "false", "pending")]
    [InlineData(Vacation, "0", "pending")]
    [InlineData(Sickness, "false", "approved")]
    public async Task Create_ByDefault_SkipsTheApproval(string type, string? skipApproval, string status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var created = await PostAsync(session, type, "2027-03-01", "2027-03-05", skipApproval: skipApproval);

        created.Status.ShouldBe(200, created.Text);
        created.Header("Authorization").ShouldNotBeNull();
        var row = created.Json.GetProperty("data").GetProperty("attributes");
        row.GetProperty("status").GetString().ShouldBe(status);
        row.GetProperty("created_by").GetString().ShouldBe("API");
        row.GetProperty("days_count").GetDecimal().ShouldBe(5);
    }

    [Fact]
    public async Task Create_JsonFormOrMultipart_IsTheSame()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var person = session.Server.Company.ChiefExecutiveId;

        using var json = await session.PostJsonAsync(Path,
            $$"""{"employee_id":{{person}},"time_off_type_id":{{Vacation}},"start_date":"2027-03-01","end_date":"2027-03-02","half_day_start":true,"half_day_end":false,"comment":"ski"}""");
        using var form = await PostAsync(session, Vacation, "2027-03-08", "2027-03-09", "1", "0", comment: "ski");
        using var multipart = await session.SendAsync(HttpMethod.Post, Path, new MultipartFormDataContent
        {
            { new StringContent($"{person}"), "employee_id" }, { new StringContent(Vacation), "time_off_type_id" },
            { new StringContent("2027-03-15"), "start_date" }, { new StringContent("2027-03-16"), "end_date" },
            { new StringContent("true"), "half_day_start" }, { new StringContent("false"), "half_day_end" }, { new StringContent("ski"), "comment" },
        }, session.V1Token);

        foreach (var answer in new[] { json, form, multipart })
        {
            answer.Status.ShouldBe(200, answer.Text);
            var row = answer.Json.GetProperty("data").GetProperty("attributes");
            (row.GetProperty("half_day_start").GetInt32(), row.GetProperty("days_count").GetDecimal(), row.GetProperty("comment").GetString())
                .ShouldBe((1, 1.5m, "ski"));
        }
    }

    [Theory]
    [InlineData("2027-03-01", "2027-03-01", "1", "1", "Invalid absence day. Reason: Both half day start and half day end are true for a single-day period")]
    [InlineData("2027-03-06", "2027-03-07", "0", "0", "Error when trying to insert absence period")]
    [InlineData("1890-03-06", "1890-03-07", "0", "0", "Error when trying to insert absence period")]
    [InlineData("9999-12-31", "9999-12-31", "0", "0", "Error when trying to insert absence period")]
    public async Task Create_TimeThatCannotBe_Returns400(string start, string end, string halfStart, string halfEnd, string message)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, Vacation, start, end, halfStart, halfEnd);

        answer.Status.ShouldBe(400, answer.Text);
        answer.Json.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(400);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe(message);
    }

    [Theory]
    [InlineData("1", "0", 0.5)]
    [InlineData("0", "1", 0.5)]
    [InlineData("0", "0", 1)]
    public async Task Create_OneDay_WholeOrEitherHalf(string halfStart, string halfEnd, double days)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, Vacation, "2027-03-01", "2027-03-01", halfStart, halfEnd);

        answer.Json.GetProperty("data").GetProperty("attributes").GetProperty("days_count").GetDouble().ShouldBe(days, answer.Text);
    }

    [Fact]
    public async Task Create_TypeWithoutHalfDaysOrInHours_Returns400ThatDoesNotSayWhy()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var half = await PostAsync(session, ParentalLeave, "2027-03-01", "2027-03-05", "1", "0");
        using var hourly = await PostAsync(session, Hours, "2027-03-01", "2027-03-05");

        foreach (var answer in new[] { half, hourly })
        {
            answer.Status.ShouldBe(400, answer.Text);
            answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("Error when trying to insert absence period");
        }
    }

    [Theory]
    [InlineData("2027-03-05", "2027-03-05", "1", "0", 400)]
    [InlineData("2027-03-05", "2027-03-08", "1", "0", 400)]
    [InlineData("2027-03-01", "2027-03-01", "0", "1", 200)]
    [InlineData("2027-03-01", "2027-03-01", "1", "0", 400)]
    [InlineData("2027-03-08", "2027-03-08", "0", "0", 200)]
    public async Task Create_BesideAnother_OverlapsByHalves(string start, string end, string halfStart, string halfEnd, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var first = await PostAsync(session, Sickness, "2027-03-01", "2027-03-05", "1", "0");
        first.Status.ShouldBe(200, first.Text);

        using var second = await PostAsync(session, Sickness, start, end, halfStart, halfEnd);

        second.Status.ShouldBe(status, second.Text);
    }

    [Theory]
    [InlineData("1", Vacation)]
    [InlineData(null, "1")]
    public async Task Create_EmployeeOrTypeThatDoNotExist_Returns404AboutTheType(string? employee, string type)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, type, "2027-03-01", "2027-03-05", employee: employee);

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("error").GetRawText().ShouldBe("""{"code":0,"message":"Time-off type not found."}""");
    }

    [Theory]
    [InlineData("{}", "employee_id,time_off_type_id,start_date,end_date,half_day_start,half_day_end")]
    [InlineData("""{"employee_id":"x","time_off_type_id":1.5,"start_date":"1.3.2027","end_date":null,"half_day_start":"yes","half_day_end":2,"skip_approval":"maybe"}""",
        "employee_id,time_off_type_id,start_date,end_date,half_day_start,half_day_end,skip_approval")]
    [InlineData("""{"employee_id":[1],"time_off_type_id":1,"start_date":"2027-03-02","end_date":"2027-03-01","half_day_start":{},"half_day_end":false}""",
        "employee_id,end_date,half_day_start")]
    public async Task Create_FieldsThatCannotBe_Returns422NamingThem(string body, string fields)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync(Path, body);

        answer.Status.ShouldBe(422, answer.Text);
        var error = answer.Json.GetProperty("error");
        error.GetProperty("code").GetInt32().ShouldBe(0);
        error.GetProperty("error_data").EnumerateObject().Select(member => member.Name).ShouldBe(fields.Split(','), ignoreOrder: true);
    }

    [Fact]
    public async Task Create_BrokenJson_Returns400()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync(Path, "{");

        answer.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Create_InOneGeneration_IsReadAndDeletedInTheOther()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await PostAsync(session, Vacation, "2027-03-01", "2027-03-05", "0", "1", skipApproval: "false", comment: "ski");
        var row = created.Json.GetProperty("data").GetProperty("attributes");
        var uuid = row.GetProperty("id_v2").GetString();

        var period = await session.GetJsonAsync($"/v2/absence-periods/{uuid}");
        using var deleted = await session.SendAsync(HttpMethod.Delete, $"/v2/absence-periods/{uuid}", null, session.V2Token);
        using var gone = await session.GetAsync($"{Path}/{row.GetProperty("id").GetInt64()}");

        period.GetProperty("approval").GetProperty("status").GetString().ShouldBe("PENDING");
        period.GetProperty("ends_at").GetProperty("date_time").GetString().ShouldBe("2027-03-06T00:00:00", "the midnight after the day that v1 tells");
        period.GetProperty("ends_at").GetProperty("type").GetString().ShouldBe("FIRST_HALF");
        period.GetProperty("comment").GetString().ShouldBe("ski");
        (deleted.Status, gone.Status).ShouldBe((204, 404));
    }

    [Fact]
    public async Task Create_InV2_IsReadInV1()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var person = session.Server.Company.ChiefExecutiveId;
        using var created = await session.SendAsync(HttpMethod.Post, "/v2/absence-periods", new StringContent($$$"""
            {"person":{"id":"{{{person}}}"},"absence_type":{"id":"3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1101"},
             "starts_from":{"date_time":"2027-03-01T00:00:00","type":"SECOND_HALF"},"ends_at":{"date_time":"2027-03-05T00:00:00","type":"SECOND_HALF"}}
            """, Encoding.UTF8, "application/json"), session.V2Token);

        var row = (await session.GetJsonAsync($"{Path}?employees[]={person}&start_date=2027-03-01&end_date=2027-03-01"))
            .GetProperty("data").EnumerateArray().ShouldHaveSingleItem().GetProperty("attributes");

        row.GetProperty("id_v2").GetString().ShouldBe(created.Json.GetProperty("id").GetString());
        row.GetProperty("start_date").GetString().ShouldBe("2027-03-01T00:00:00+01:00");
        row.GetProperty("end_date").GetString().ShouldBe("2027-03-05T00:00:00+01:00");
        (row.GetProperty("half_day_start").GetInt32(), row.GetProperty("half_day_end").GetInt32(), row.GetProperty("status").GetString()).ShouldBe((1, 0, "pending"));
    }

    [Fact]
    public async Task Delete_Twice_Returns404AndListsNoTrace()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await PostAsync(session, Vacation, "2027-03-01", "2027-03-05");
        var id = created.Json.GetProperty("data").GetProperty("attributes").GetProperty("id").GetInt64();

        using var first = await DeleteAsync(session, $"{id}");
        using var second = await DeleteAsync(session, $"{id}");
        using var noId = await DeleteAsync(session, "abc");

        first.Text.ShouldBe("""{"success":true,"data":{"message":"The absence period was deleted."}}""");
        first.Header("Authorization").ShouldNotBeNull();
        (second.Status, noId.Status).ShouldBe((404, 400));
        noId.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("The absence period id is invalid.");
        (await session.GetJsonAsync($"{Path}?updated_from=2020-01-01&limit=200")).GetProperty("data").EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("attributes").GetProperty("id").GetInt64() != id);
    }

    [Fact]
    public async Task Change_IsNotOffered()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        foreach (var method in new[] { HttpMethod.Patch, HttpMethod.Put })
        {
            using var answer = await session.SendAsync(method, $"{Path}/880001", new StringContent("{}", Encoding.UTF8, "application/json"), session.V1Token);
            answer.Status.ShouldBe(404);
        }
    }

    [Theory]
    [InlineData("updated_from=2026-06-16", true)]
    [InlineData("updated_from=2026-06-17", false)]
    [InlineData("updated_since=2026-06-16", true)]
    [InlineData("updated_since=2026-06-17", false)]
    [InlineData("updated_to=2026-06-16", true)]
    [InlineData("updated_to=2026-06-15", false)]
    public async Task List_UpdatedDays_AreWholeDaysInBerlin(string query, bool isFound)
    {
        // 23:30 UTC on 15 June is half past one on the 16th in Berlin.
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 23, 30, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { TimeProvider = clock });
        using var created = await PostAsync(session, Vacation, "2027-03-01", "2027-03-05");
        var id = created.Json.GetProperty("data").GetProperty("attributes").GetProperty("id").GetInt64();

        var found = (await session.GetJsonAsync($"{Path}?{query}")).GetProperty("data").EnumerateArray()
            .Any(row => row.GetProperty("attributes").GetProperty("id").GetInt64() == id);

        found.ShouldBe(isFound);
    }

    [Fact]
    public async Task UpdatedAt_OfAllAbsencesOfAPerson_MovesWithTheirWorkingHours()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { TimeProvider = clock });
        var person = session.Server.Company.ChiefExecutiveId;
        clock.Advance(TimeSpan.FromDays(2));
        await session.SignInAsync();

        using var changed = await session.SendAsync(
            HttpMethod.Patch, $"/v1/company/employees/{person}",
            new StringContent("""{"employee":{"weekly_working_hours":20}}""", Encoding.UTF8, "application/json"), session.V1Token);

        changed.Status.ShouldBe(200, changed.Text);
        var own = await RowsAsync($"employees[]={person}");
        own.ShouldNotBeEmpty();
        own.ShouldAllBe(row => row.GetProperty("updated_at").GetString()!.StartsWith("2026-06-17T"));
        (await RowsAsync("updated_from=2026-06-17")).Length.ShouldBe(own.Length, "and of nobody else");

        async Task<JsonElement[]> RowsAsync(string query)
            => [.. (await session.GetJsonAsync($"{Path}?{query}")).GetProperty("data").EnumerateArray().Select(row => row.GetProperty("attributes"))];
    }

    private static Task<Answer> PostAsync(
        SandboxSession session, string type, string start, string end, string halfStart = "false", string halfEnd = "false",
        string? skipApproval = null, string? comment = null, string? employee = null)
        => session.PostFormAsync(Path,
        [
            ("employee_id", employee ?? $"{session.Server.Company.ChiefExecutiveId}"), ("time_off_type_id", type), ("start_date", start), ("end_date", end),
            ("half_day_start", halfStart), ("half_day_end", halfEnd),
            .. skipApproval is null ? [] : new[] { ("skip_approval", skipApproval) },
            .. comment is null ? [] : new[] { ("comment", comment) },
        ]);

    private static Task<Answer> DeleteAsync(SandboxSession session, string id) => session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V1Token);
}
