using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.AttendancePeriods;
using Personio.Client.Attendances;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Attendances;

/// <summary>v1's attendances, against answers written from what is known of Personio.</summary>
public sealed class AttendancesClientTests
{
    private const string List = "GET /v1/company/attendances";
    private const string Create = "POST /v1/company/attendances";

    private static readonly AttendanceFilter March = new() { From = new(2026, 3, 1), To = new(2026, 3, 31) };

    private static readonly NewAttendance Morning = new() { EmployeeId = "4711", Date = new(2026, 3, 3), Start = new(13, 0), End = new(17, 0) };

    [Fact]
    public async Task List_ReadsRows_WhoseIdIsBesideTheirAttributes()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json("""
            {"success":true,"metadata":{"total_elements":2,"current_page":0,"total_pages":1},"offset":"0","limit":"200","data":[
             {"id":9001,"id_v2":"bd242cd1","type":"AttendancePeriod","attributes":{"employee":4711,"date":"2026-03-02","start_time":"09:00","end_time":"17:30",
              "break":45,"comment":"on site","updated_at":"2026-03-02T17:31:08+01:00","status":"confirmed","is_holiday":false,"is_on_time_off":true,"mood":"good",
              "project":{"id":55,"type":"Project","attributes":{"name":"Migration","active":true}}}},
             {"id":9002,"type":"AttendancePeriod","attributes":{"employee":4711,"date":"2026-03-03","start_time":"09:00","end_time":null,"break":0,"comment":"",
              "status":"pending","project":null}}]}
            """));

        var rows = await Client(host).ListAsync(March with { WithPending = true }).ToListAsync();

        var row = rows[0];
        (row.Id, row.IdV2, row.EmployeeId, row.Date, row.Start, row.End).ShouldBe(("9001", "bd242cd1", "4711", new(2026, 3, 2), new(9, 0), new TimeOnly(17, 30)));
        (row.BreakMinutes, row.Comment, row.Status, row.IsHoliday, row.IsOnTimeOff).ShouldBe((45, "on site", AttendanceStatus.Confirmed, false, true));
        (row.Project!.Id, row.Project.Name, row.Project.IsActive, row.UpdatedAt).ShouldBe(("55", "Migration", true, new DateTimeOffset(2026, 3, 2, 16, 31, 8, TimeSpan.Zero)));
        row.UnknownFields!.Keys.ShouldBe(["mood"]);
        (rows[1].IdV2, rows[1].End, rows[1].Status, rows[1].Project).ShouldBe((null, null, AttendanceStatus.Pending, null));
        row.ToString().ShouldBe("Attendance 9001");
        host.Stub.Requests[^1].Query.ShouldBe(["start_date=2026-03-01", "end_date=2026-03-31", "includePending=true", "limit=200", "offset=0"]);
    }

    [Fact]
    public async Task List_OffsetCountsRows_AndEndsAtTheTotal()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, request => PersonioStub.Json(request.Query.Contains("offset=0")
            ? """{"success":true,"metadata":{"total_elements":"3"},"data":[{"id":3},{"id":2}]}"""
            : """{"success":true,"metadata":{"total_elements":"3"},"data":[{"id":2},{"id":1}]}"""));

        (await Client(host).ListAsync(March).Select(row => row.Id).ToListAsync()).ShouldBe(["3", "2", "1"]);

        host.Stub.Requests.Where(request => request.Method == "GET").Select(request => request.Query[^1]).ShouldBe(["offset=0", "offset=2"]);
    }

    [Fact]
    public async Task List_EmployeesAndMoments_AreSentAsPersonioReadsThem()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json("""{"success":true,"metadata":{"total_elements":0},"data":[]}"""));

        await Client(host).ListAsync(March with
        {
            EmployeeIds = [.. Enumerable.Range(1, 51).Select(id => id.ToString()), "../1"],
            UpdatedFrom = new(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(1)), UpdatedTo = new(2026, 3, 3, 0, 0, 0, TimeSpan.Zero),
        }).ToListAsync();

        var queries = host.Stub.Requests.Where(request => request.Method == "GET").Select(request => request.Query).ToArray();
        queries.Length.ShouldBe(2);
        queries[1].ShouldBe(
        [
            "start_date=2026-03-01", "end_date=2026-03-31", "updated_from=2026-03-02T00:00:00Z", "updated_to=2026-03-03T00:00:00Z", "employees[]=51", "limit=200",
            "offset=0",
        ]);
    }

    [Fact]
    public async Task List_WhatPersonioWouldRefuseOrNobodyCanBe_CostsNoCall()
    {
        await using var host = new ClientHost();

        (await Client(host).ListAsync(March with { EmployeeIds = ["me"] }).ToListAsync()).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Client(host).ListAsync(March with { From = new(1900, 1, 1) }));
        Should.Throw<ArgumentException>(() => Client(host).ListAsync(March with { To = new(2026, 2, 28) }));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_AllGoesWell_TellsTheIdsInOrder()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"success":true,"data":{"id":[9002,9003],"message":"success"}}"""));

        var outcomes = await Client(host).CreateAsync(
            [Morning with { Comment = "x", ProjectId = "55", BreakMinutes = 15 }, Morning with { Start = new(18, 0), End = null }], skipApproval: false);

        outcomes.Select(outcome => (outcome.Id, outcome.IdV2, outcome.IsStored)).ShouldBe([("9002", null, true), ("9003", null, true)]);
        host.Stub.Requests[^1].Body.ShouldBe(
            """
            {"attendances":[{"employee":4711,"date":"2026-03-03","start_time":"13:00","end_time":"17:00","break":15,"comment":"x","project_id":55},{"employee":4711,"date":"2026-03-03","start_time":"18:00","end_time":null,"break":0}],"skip_approval":false}
            """);
    }

    [Fact]
    public async Task Create_PartlyRefused_TellsEachRowFromBehindThe400()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json(
            """
            {"success":false,"error":{"code":400,"message":"Error when trying to insert Attendances periods rows","detailed_message":[
             {"success":true,"error_msg":null,"id":9003,"employee":4711,"date":"2026-03-03","start_time":"13:00","end_time":"17:00","break":0,"comment":"","project_id":null},
             {"success":false,"error_msg":"Existing overlapping attendances periods","id":null,"employee":4711,"date":"2026-03-03"}]}}
            """,
            HttpStatusCode.BadRequest));

        var outcomes = await Client(host).CreateAsync([Morning, Morning, Morning]);

        outcomes.Select(outcome => (outcome.IsStored, outcome.Error, outcome.IsUnknown)).ShouldBe(
            [(true, null, false), (false, "Existing overlapping attendances periods", false), (false, null, true)]);
        outcomes.Select(outcome => outcome.ToString()).ShouldBe(["AttendanceOutcome 9003", "AttendanceOutcome refused", "AttendanceOutcome unknown"]);
        host.Stub.Count(Create).ShouldBe(1, "a batch that was refused in part is never sent again");
    }

    [Fact]
    public async Task Create_FewerIdsThanRows_LeavesTheRestUnknown()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"success":true,"data":{"id":[1],"id_v2":["bd242cd1"],"message":"success"}}"""));

        var outcomes = await Client(host).CreateAsync([Morning, Morning]);

        outcomes.Select(outcome => (outcome.Id, outcome.IdV2, outcome.IsUnknown)).ShouldBe([("1", "bd242cd1", false), (null, null, true)]);
    }

    [Theory]
    [InlineData(1, typeof(PersonioInvalidRequestException))]
    [InlineData(2, typeof(PersonioUnknownOutcomeException))]
    public async Task Create_RefusedWithoutRows_IsAnErrorThatSaysWhatIsKnown(int rows, Type error)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json(
            """{"success":false,"error":{"code":400,"message":"Existing overlapping attendances periods"}}""", HttpStatusCode.BadRequest));

        var thrown = await Should.ThrowAsync<PersonioException>(() => Client(host).CreateAsync([.. Enumerable.Repeat(Morning, rows)]));

        thrown.ShouldBeOfType(error);
    }

    [Fact]
    public async Task Create_AnswerThatCannotBeRead_IsUnknown()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"success":true,"data":{"message":"success"}}"""));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).CreateAsync([Morning]));
    }

    [Fact]
    public async Task Create_WhatPersonioWouldRefuse_IsRefusedBeforeAnyCall()
    {
        await using var host = new ClientHost();
        NewAttendance[] impossible =
        [
            Morning with { EmployeeId = "me" }, Morning with { End = new(13, 0) }, Morning with { Start = new(22, 0), End = new(6, 0) },
            Morning with { BreakMinutes = -1 }, Morning with { ProjectId = "../1" },
        ];

        foreach (var attendance in impossible)
        {
            await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync([attendance]));
        }

        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync([.. Enumerable.Range(1, 101).Select(id => Morning with { EmployeeId = id.ToString() })]));
        (await Client(host).CreateAsync([])).ShouldBeEmpty();
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_SendsWhatIsSetAlone_AtTheTop()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v1/company/attendances/9001", _ => PersonioStub.Json("""{"success":true,"data":{"message":"The attendance period was updated."}}"""));

        await Client(host).UpdateAsync("9001", new AttendanceChange { Start = new TimeOnly(9, 0), End = null, ProjectId = null, SkipApproval = false });

        host.Stub.Requests[^1].Body.ShouldBe("""{"start_time":"09:00","end_time":null,"project_id":null,"skip_approval":false}""");
    }

    [Fact]
    public async Task Update_StartAloneOrNothing_IsRefusedBeforeAnyCall()
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).UpdateAsync("9001", new AttendanceChange { Start = new TimeOnly(9, 0) }));
        await Should.ThrowAsync<ArgumentException>(() => Client(host).UpdateAsync("9001", new AttendanceChange()));
        await Should.ThrowAsync<ArgumentException>(() => Client(host).UpdateAsync("abc", new AttendanceChange { Comment = "x" }));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task UpdateAndDelete_OfWhatIsMissing_SaySo()
    {
        await using var host = new ClientHost();
        const string Missing = """{"success":false,"error":{"code":404,"message":"The attendance period was not found."}}""";
        host.Stub.On("PATCH /v1/company/attendances/1", _ => PersonioStub.Json(Missing, HttpStatusCode.NotFound));
        host.Stub.On("DELETE /v1/company/attendances/1", _ => PersonioStub.Json(Missing, HttpStatusCode.NotFound));

        await Should.ThrowAsync<PersonioNotFoundException>(() => Client(host).UpdateAsync("1", new AttendanceChange { Comment = "x" }));
        (await Client(host).DeleteAsync("1", skipApproval: false)).ShouldBeFalse();

        host.Stub.Requests[^1].Query.ShouldBe(["skip_approval=false"]);
    }

    [Fact]
    public async Task EveryMethod_AfterTheEndOfTheEndpoint_SaysThatItIsUnknown()
    {
        await using var host = new ClientHost();
        foreach (var route in (string[])[List, Create, "PATCH /v1/company/attendances/1", "DELETE /v1/company/attendances/1"])
        {
            host.Stub.On(route, _ => PersonioStub.Status(HttpStatusCode.Gone));
        }

        var client = Client(host);
        await Should.ThrowAsync<PersonioEndpointUnknownException>(async () => await client.ListAsync(March).ToListAsync());
        await Should.ThrowAsync<PersonioEndpointUnknownException>(() => client.CreateAsync([Morning]));
        await Should.ThrowAsync<PersonioEndpointUnknownException>(() => client.UpdateAsync("1", new AttendanceChange { Comment = "x" }));
        await Should.ThrowAsync<PersonioEndpointUnknownException>(() => client.DeleteAsync("1"));
    }

    private static AttendancesClient Client(ClientHost host) => host.Services.GetRequiredService<AttendancesClient>();
}
