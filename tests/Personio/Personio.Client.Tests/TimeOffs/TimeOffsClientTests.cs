using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Absences;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;
using Personio.Client.TimeOffs;

namespace Personio.Client.Tests.TimeOffs;

/// <summary>Time-offs, against answers written from what is known of Personio.</summary>
public sealed partial class TimeOffsClientTests
{
    private const string List = "GET /v1/company/time-offs";

    private const string Employee =
        """{"type":"Employee","attributes":{"id":{"label":"ID","value":4711,"type":"integer","universal_id":"id"},"first_name":{"label":"First name","value":"Mira"},"last_name":{"label":"Last name","value":"Kolb"},"email":{"label":"Email","value":"mira@example.org"}}}""";

    [Fact]
    public async Task Get_Row_IsReadAsPersonioWritesIt()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/time-offs/880012", _ => PersonioStub.Json($$$$"""
            {"success":true,"data":{"type":"TimeOffPeriod","attributes":{"id":880012,"id_v2":"7d0a3c52-0000-4a52-9d0b-7a6c1f6f2a10","status":"approved","comment":"family",
             "start_date":"2026-08-03T00:00:00+02:00","end_date":"2026-08-07T00:00:00+02:00","days_count":4.5,"half_day_start":1,"half_day_end":0,
             "time_off_type":{"type":"TimeOffType","attributes":{"id":1234,"name":"Paid vacation","category":"paid_vacation"}},"employee":{{{{Employee}}}},
             "created_by":"Mira Kolb","certificate":{"status":"not-required"},"created_at":"2026-02-01T09:00:00+01:00","updated_at":"2026-02-01T09:00:00+01:00","mood":"good"}}}
            """));

        var timeOff = (await Client(host).GetAsync("880012"))!;

        (timeOff.Id, timeOff.IdV2, timeOff.Status, timeOff.Comment).ShouldBe(("880012", "7d0a3c52-0000-4a52-9d0b-7a6c1f6f2a10", TimeOffStatus.Approved, "family"));
        (timeOff.StartDate, timeOff.EndDate, timeOff.DaysCount).ShouldBe((new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 7), 4.5m));
        (timeOff.HalfDayStart, timeOff.HalfDayEnd).ShouldBe((true, false));
        (timeOff.Type!.Id, timeOff.Type.Name, timeOff.Type.Category).ShouldBe(("1234", "Paid vacation", TimeOffCategory.PaidVacation));
        (timeOff.Employee!.Id, timeOff.Employee.FirstName, timeOff.Employee.LastName, timeOff.Employee.Email).ShouldBe(("4711", "Mira", "Kolb", "mira@example.org"));
        (timeOff.CreatedBy, timeOff.CertificateStatus).ShouldBe(("Mira Kolb", "not-required"));
        timeOff.CreatedAt.ShouldBe(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero));
        timeOff.UnknownFields!["mood"].GetString().ShouldBe("good");
        timeOff.ToString().ShouldBe("TimeOff 880012");
    }

    [Theory]
    [InlineData("\"2017-12-27T00:00:00+0100\"", "2017-12-27")]
    [InlineData("\"1944-09-01T00:00:00+02:00\"", "1944-09-01")]
    [InlineData("\"2017-12-27\"", "2017-12-27")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public async Task List_EndDate_WithColonOrWithoutOrOpen(string written, string? expected)
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(1, 1, $$"""{"id":1,"start_date":"1900-01-01","end_date":{{written}},"created_at":"2017-01-17T10:32:18+0100"}"""));

        var timeOff = await Client(host).ListAsync().SingleAsync();

        timeOff.EndDate.ShouldBe(expected is null ? null : DateOnly.Parse(expected));
        timeOff.CreatedAt.ShouldBe(new DateTimeOffset(2017, 1, 17, 9, 32, 18, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("\"1\"", true)]
    [InlineData("null", null)]
    public async Task List_HalfDay_IsANumberOrABoolean(string written, bool? expected)
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(1, 1, $$"""{"id":1,"half_day_start":{{written}}}"""));

        (await Client(host).ListAsync().SingleAsync()).HalfDayStart.ShouldBe(expected);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task List_TypeOrEmployeeThatIsEmpty_IsNoneOrEmpty(string written)
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(1, 1, $$"""{"id":1,"time_off_type":{{written}},"employee":{{written}},"certificate":{{written}}}"""));

        var timeOff = await Client(host).ListAsync().SingleAsync();

        (timeOff.Type?.Id ?? "").ShouldBeEmpty();
        timeOff.Employee.ShouldBeNull();
        timeOff.CertificateStatus.ShouldBeNull();
    }

    [Fact]
    public async Task List_Pages_AreNumberedFromOneAndReadToTheLast()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, request => request.Query.Contains("offset=1") ? Page(1, 2, """{"id":3}""", """{"id":2}""")
            : request.Query.Contains("offset=2") ? Page(2, 2, """{"id":2}""", """{"id":1}""")
            : throw new InvalidOperationException("There is no such page."));

        var ids = await Client(host).ListAsync().Select(timeOff => timeOff.Id).ToListAsync();

        ids.ShouldBe(["3", "2", "1"], "what comes again on a later page counts once");
        host.Stub.Count(List).ShouldBe(2);
        host.Stub.Requests[^1].Query.ShouldBe(["limit=200", "offset=2"]);
    }

    [Fact]
    public async Task List_SamePageForEver_EndsAtOnceWhenNothingNewComes()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json("""{"success":true,"data":[{"type":"TimeOffPeriod","attributes":{"id":1}}]}"""));

        (await Client(host).ListAsync().CountAsync()).ShouldBe(1);
        host.Stub.Count(List).ShouldBe(2);
    }

    [Fact]
    public async Task List_EchoesAsTexts_AreNumbersAllTheSame()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json(
            """{"success":true,"metadata":{"total_elements":"1","current_page":"1","total_pages":"1"},"offset":"1","limit":"200","data":[{"type":"TimeOffPeriod","attributes":{"id":"1","days_count":"2.5"}}]}"""));

        (await Client(host).ListAsync().SingleAsync()).DaysCount.ShouldBe(2.5m);
        host.Stub.Count(List).ShouldBe(1);
    }

    [Fact]
    public async Task List_Filter_IsSentInDaysAndBrackets()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(1, 1));

        await Client(host).ListAsync(new TimeOffFilter
        {
            From = new(2026, 6, 1), To = new(2026, 6, 30), EmployeeIds = ["17", "18", "17", "Mira"],
            UpdatedSince = new DateTimeOffset(2026, 5, 1, 0, 30, 0, TimeSpan.FromHours(2)), UpdatedBefore = new DateTimeOffset(2026, 5, 31, 12, 0, 0, TimeSpan.Zero),
        }).ToListAsync();

        host.Stub.Requests[^1].Query.ShouldBe(
        [
            "limit=200", "offset=1", "start_date=2026-06-01", "end_date=2026-06-30", "updated_from=2026-04-29", "updated_to=2026-06-02", "employees[]=17", "employees[]=18",
        ]);
    }

    [Fact]
    public async Task List_ManyEmployees_AreAskedForByFifty()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, request => Page(1, 1, $$"""{"id":{{request.Query[^1].Split('=')[1]}}}"""));

        var timeOffs = await Client(host).ListAsync(new TimeOffFilter { EmployeeIds = [.. Enumerable.Range(1, 120).Select(id => $"{id}")] }).ToListAsync();

        timeOffs.Select(timeOff => timeOff.Id).ShouldBe(["50", "100", "120"]);
        host.Stub.Requests.Where(request => request.Method == "GET").ShouldAllBe(request => request.Address.AbsoluteUri.Length < 2000);
    }

    [Fact]
    public async Task List_WhatCannotMatch_CostsNoCall()
    {
        await using var host = new ClientHost();

        (await Client(host).ListAsync(new TimeOffFilter { EmployeeIds = [] }).CountAsync()).ShouldBe(0);
        (await Client(host).ListAsync(new TimeOffFilter { EmployeeIds = ["Mira", "../auth"] }).CountAsync()).ShouldBe(0);
        (await Client(host).ListAsync(new TimeOffFilter { From = new(2026, 6, 2), To = new(2026, 6, 1) }).CountAsync()).ShouldBe(0);
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_DaysBesideTheWindow_AreLeftOut()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(1, 1,
            Row(1, "2026-05-30", "2026-05-31"), Row(2, "2026-05-30", "2026-06-01"), Row(3, "2026-06-30", "2026-07-03"), Row(4, "2026-07-01", "2026-07-01"),
            """{"id":5,"start_date":"2026-01-01T00:00:00+01:00","end_date":null}"""));

        var ids = await Client(host).ListAsync(new TimeOffFilter { From = new(2026, 6, 1), To = new(2026, 6, 30) }).Select(timeOff => timeOff.Id).ToListAsync();

        ids.ShouldBe(["2", "3", "5"]);

        static string Row(int id, string start, string end) =>
            $$"""{"id":{{id}},"start_date":"{{start}}T00:00:00+02:00","end_date":"{{end}}T00:00:00+02:00"}""";
    }

    [Fact]
    public async Task List_UpdatedSince_IsComparedToTheSecond()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => Page(1, 1, """{"id":1,"updated_at":"2026-05-01T11:59:59+02:00"}""", """{"id":2,"updated_at":"2026-05-01T12:00:00+02:00"}""", """{"id":3}"""));

        var ids = await Client(host).ListAsync(new TimeOffFilter { UpdatedSince = new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero) })
            .Select(timeOff => timeOff.Id).ToListAsync();

        ids.ShouldBe(["2", "3"], "one without a time stamp may have changed");
    }

    [Theory]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"success":true,"data":{}}""")]
    [InlineData("""{"success":true,"data":[{"type":"TimeOffPeriod","attributes":{"status":"approved"}}]}""")]
    [InlineData("""{"success":true,"data":[{"type":"TimeOffPeriod"}]}""")]
    [InlineData("[]")]
    public async Task List_AnswerThatIsNoList_IsABadResponse(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json(body));

        await Should.ThrowAsync<PersonioBadResponseException>(async () => await Client(host).ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Get_UnknownOrImpossible_IsNull()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/time-offs/1", _ => PersonioStub.Json(
            """{"success":false,"error":{"code":404,"message":"The absence period was not found."}}""", HttpStatusCode.NotFound));

        (await Client(host).GetAsync("1")).ShouldBeNull();
        (await Client(host).GetAsync("../employees")).ShouldBeNull();
        (await Client(host).GetAsync("")).ShouldBeNull();
        host.Stub.Count("GET /v1/company/time-offs/1").ShouldBe(1);
    }

    [Fact]
    public async Task Token_ThatIsEchoedOrNot_IsNotTakenUp()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ =>
        {
            var answer = Page(1, 1);
            answer.Headers.TryAddWithoutValidation("Authorization", "Bearer papi-another");
            return answer;
        });

        await Client(host).ListAsync().ToListAsync();
        await Client(host).ListAsync(new TimeOffFilter { From = new(2026, 1, 1) }).ToListAsync();

        host.Stub.Requests.Where(request => request.Method == "GET").Select(request => request.Authorization).Distinct().ShouldBe(["Bearer papi-token-1"]);
    }

    [Fact]
    public async Task Types_OfBothUnits_AndInAllSpellings()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/time-off-types", _ => PersonioStub.Json("""
            {"success":true,"metadata":{"current_page":1},"data":[
             {"type":"TimeOffType","attributes":{"id":1234,"id_v2":"3f1c8f52-0000-4b8e-9a55-2f0a5d6e1101","name":"Paid vacation","category":"paid_vacation","unit":"day","approval_required":true,"legacy_category":null}},
             {"type":"TimeOffType","attributes":{"id":1235,"name":"Home office","category":null,"unit":"hour","approval_required":false}},
             {"type":"TimeOffType","attributes":{"id":1236,"name":"Strike","category":"strike_lockout","unit":"day"}},
             {"type":"TimeOffType","attributes":{"id":1237,"name":"Court","category":"public_duties","unit":"week"}},
             {"type":"TimeOffType","attributes":{"id":1238,"name":"New","category":"moon_leave"}}]}
            """));

        var types = await Client(host).ListTypesAsync();

        (types[0].Id, types[0].IdV2, types[0].Name, types[0].Category, types[0].Unit, types[0].ApprovalRequired)
            .ShouldBe(("1234", "3f1c8f52-0000-4b8e-9a55-2f0a5d6e1101", "Paid vacation", TimeOffCategory.PaidVacation, AbsenceUnit.Day, true));
        types.Select(type => type.Unit).ShouldBe([AbsenceUnit.Day, AbsenceUnit.Hour, AbsenceUnit.Day, AbsenceUnit.Unknown, null]);
        types.Select(type => type.Category).ShouldBe(
            [TimeOffCategory.PaidVacation, null, TimeOffCategory.StrikeAndLockout, TimeOffCategory.PublicDuty, new TimeOffCategory("moon_leave")]);
        host.Stub.Count("GET /v1/company/time-off-types").ShouldBe(1, "a page that is not full is the last");
        host.Stub.Requests[^1].Query.ShouldBe(["limit=200", "offset=0"]);
    }

    private static HttpResponseMessage Page(int page, int pages, params string[] rows) => PersonioStub.Json(
        $$$"""
        {"success":true,"metadata":{"total_elements":{{{rows.Length}}},"current_page":{{{page}}},"total_pages":{{{pages}}}},"offset":{{{page}}},"limit":200,
         "data":[{{{string.Join(',', rows.Select(row => $$"""{"type":"TimeOffPeriod","attributes":{{row}}}"""))}}}]}
        """);

    private static TimeOffsClient Client(ClientHost host) => host.Services.GetRequiredService<TimeOffsClient>();
}
