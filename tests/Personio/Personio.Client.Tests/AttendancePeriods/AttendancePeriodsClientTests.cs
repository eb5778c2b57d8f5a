using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.AttendancePeriods;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.AttendancePeriods;

/// <summary>Attendances, against answers written from what is known of Personio.</summary>
public sealed class AttendancePeriodsClientTests
{
    private const string Period = """
        {"id":"bd242cd1","type":"WORK","person":{"id":"5005"},"project":{"id":"82173"},"start":{"date_time":"2026-03-02T08:00:00"},"end":null,
         "attribution_date":"2026-03-02","comment":"","approval":{"status":"CONFIRMED"},"is_auto_generated":false,"is_holiday":false,
         "is_on_time_off":true,"created_at":"2026-03-02T12:01:00Z","updated_at":"2026-03-02T12:01:00Z"}
        """;

    [Fact]
    public async Task List_Filtered_SendsTimesWithoutAZoneAndReadsRunningClocks()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/attendance-periods", _ => PersonioStub.Json("{\"_data\":[" + Period + "],\"_meta\":{\"links\":{}}}"));

        var period = await Client(host).ListAsync(new AttendancePeriodFilter
        {
            From = new(2026, 3, 1), To = new(2026, 3, 2), PersonIds = ["5005", "../1"], Status = AttendanceStatus.Confirmed,
            UpdatedSince = new(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(1)),
        }).SingleAsync();

        host.Stub.Requests[^1].Query.ShouldBe(
        [
            "limit=100", "start.date_time.gte=2026-03-01T00:00:00", "start.date_time.lte=2026-03-02T23:59:59", "updated_at.gte=2026-03-02T00:00:00",
            "status=CONFIRMED", "person.id=5005",
        ]);
        (period.Start, period.End, period.AttributionDate, period.Project!.Id).ShouldBe((new DateTime(2026, 3, 2, 8, 0, 0), null, new DateOnly(2026, 3, 2), "82173"));
        (period.Approval!.Status, period.IsOnTimeOff, period.UnknownFields).ShouldBe((AttendanceStatus.Confirmed, true, null));
    }

    [Fact]
    public async Task List_OnlyImpossiblePeople_CostsNoCall()
    {
        await using var host = new ClientHost();

        (await Client(host).ListAsync(new AttendancePeriodFilter { PersonIds = ["../1"] }).ToListAsync()).ShouldBeEmpty();

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_AnswersThePeriodsItAffected()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/attendance-periods", _ => PersonioStub.Json($$"""{"id":"bd242cd1","affected_periods":[{{Period}}]}""", HttpStatusCode.Created));

        var created = await Client(host).CreateAsync(New() with { ProjectId = "82173" });

        (created.Id, created.AffectedPeriods.ShouldHaveSingleItem().Id).ShouldBe(("bd242cd1", "bd242cd1"));
        host.Stub.Requests[^1].Query.ShouldBe(["skip_approval=false"]);
        host.Stub.Requests[^1].Body.ShouldBe(
            """{"person":{"id":"5005"},"type":"WORK","start":{"date_time":"2026-03-02T08:00:00"},"end":null,"project":{"id":"82173"}}""");
    }

    [Fact]
    public async Task Create_WhatPersonioWouldRefuse_IsRefusedBeforeAnyCall()
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(New() with { Type = AttendanceType.Break, ProjectId = "1" }));
        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(New() with { End = New().Start }));
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_SendsWhatIsSetAlone()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v2/attendance-periods/bd242cd1", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await Client(host).UpdateAsync("bd242cd1", new AttendancePeriodChange { End = new DateTime(2026, 3, 2, 12, 0, 0), ProjectId = null });

        host.Stub.Requests[^1].Body.ShouldBe("""{"end":{"date_time":"2026-03-02T12:00:00"},"project":null}""");
    }

    private static NewAttendancePeriod New() => new() { PersonId = "5005", Type = AttendanceType.Work, Start = new(2026, 3, 2, 8, 0, 0) };

    private static AttendancePeriodsClient Client(ClientHost host) => host.Services.GetRequiredService<AttendancePeriodsClient>();
}
