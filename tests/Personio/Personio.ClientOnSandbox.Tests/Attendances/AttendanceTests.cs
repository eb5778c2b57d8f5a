using Personio.Client.AttendancePeriods;
using Personio.Client.Attendances;
using Personio.Client.Errors;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Attendances;

public sealed class AttendanceTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);
    private static readonly AttendanceFilter OnMonday = new() { From = Monday, To = Monday, WithPending = true };

    [Fact]
    public async Task Attendance_EnteredChangedAndDeleted_IsReadBackAsItWasSent()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AttendancesClient>();
        var id = (await client.CreateAsync([New(session, 9, 17) with { BreakMinutes = 45, Comment = "on site", ProjectId = "82101" }])).ShouldHaveSingleItem().Id!;

        var row = (await client.ListAsync(OnMonday).ToListAsync()).ShouldHaveSingleItem();
        (row.Id, row.Start, row.End, row.BreakMinutes, row.Comment, row.Project!.Id, row.Status)
            .ShouldBe((id, new(9, 0), new TimeOnly(17, 0), 45, "on site", "82101", AttendanceStatus.Confirmed));
        await client.UpdateAsync(id, new AttendanceChange { Start = new TimeOnly(8, 0), End = null, ProjectId = null, SkipApproval = false });
        var changed = (await client.ListAsync(OnMonday).ToListAsync()).ShouldHaveSingleItem();
        (changed.Start, changed.End, changed.BreakMinutes, changed.Project, changed.Status).ShouldBe((new(8, 0), null, 45, null, AttendanceStatus.Pending));
        (await client.DeleteAsync(id)).ShouldBeTrue();
        (await client.DeleteAsync(id)).ShouldBeFalse();
        await Should.ThrowAsync<PersonioNotFoundException>(() => client.UpdateAsync(id, new AttendanceChange { Comment = "x" }));
    }

    [Fact]
    public async Task Create_PartOfABatchOverlaps_TellsEachRowAndStoresTheRest()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AttendancesClient>();

        var outcomes = await client.CreateAsync([New(session, 9, 12), New(session, 11, 13), New(session, 14, 15) with { ProjectId = "82108" }, New(session, 16, 17)]);

        outcomes.Select(outcome => outcome.IsStored).ShouldBe([true, false, false, true]);
        outcomes.ShouldAllBe(outcome => !outcome.IsUnknown);
        (await client.ListAsync(OnMonday).Select(row => row.Id).ToListAsync()).ShouldBe([outcomes[3].Id!, outcomes[0].Id!]);
    }

    [Fact]
    public async Task Row_IsInV2UnderTheIdItTells_WithItsBreak()
    {
        await using var session = await LiveSession.StartAsync();
        var created = (await session.Client<AttendancesClient>().CreateAsync([New(session, 9, 17) with { BreakMinutes = 60 }])).Single();
        var periods = session.Client<AttendancePeriodsClient>();

        var first = (await periods.GetAsync(created.IdV2!))!;
        var all = await periods.ListAsync(new AttendancePeriodFilter { From = Monday, To = Monday }).ToListAsync();

        (first.Start!.Value.Hour, first.Type).ShouldBe((9, AttendanceType.Work));
        all.Select(period => (period.Type, (period.End - period.Start)!.Value.TotalMinutes)).ShouldBe(
            [(AttendanceType.Work, 210), (AttendanceType.Break, 60), (AttendanceType.Work, 210)]);
    }

    [Fact]
    public async Task List_OfEverybody_FollowsThePagesAndTellsEachOnce()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AttendancesClient>();
        var window = new AttendanceFilter { From = LiveSession.Today.AddDays(-72), To = LiveSession.Today, WithPending = true };

        var all = await client.ListAsync(window).ToListAsync();

        all.Count.ShouldBeGreaterThan(600);
        all.Select(row => row.Id).Distinct().Count().ShouldBe(all.Count);
        var theirs = all.Select(row => row.EmployeeId!).Distinct().Take(2).ToArray();
        (await client.ListAsync(window with { EmployeeIds = theirs }).Select(row => row.Id).ToListAsync())
            .ShouldBe(all.Where(row => theirs.Contains(row.EmployeeId)).Select(row => row.Id));
        var some = all[all.Count / 2].UpdatedAt!.Value;
        (await client.ListAsync(window with { UpdatedFrom = some, UpdatedTo = some }).Select(row => row.Id).ToListAsync())
            .ShouldBe(all.Where(row => row.UpdatedAt == some).Select(row => row.Id));
    }

    [Fact]
    public async Task Create_WhenOnlyTenRowsArrive_LeavesTheOthersUnknown()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 5, Strictness = new SandboxStrictness { TenRowsOfABatch = true } });

        var outcomes = await session.Client<AttendancesClient>().CreateAsync([.. Enumerable.Range(1, 12).Select(hour => New(session, hour, hour + 1))]);

        outcomes.Select(outcome => outcome.IsUnknown).ShouldBe([.. Enumerable.Repeat(false, 10), true, true]);
    }

    [Fact]
    public async Task Create_OverlapToldWithoutRows_IsAnError()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 5, Strictness = new SandboxStrictness { OverlapWithoutRows = true } });
        var client = session.Client<AttendancesClient>();
        await client.CreateAsync([New(session, 9, 12)]);

        await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.CreateAsync([New(session, 9, 12)]));
        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => client.CreateAsync([New(session, 9, 12), New(session, 13, 14)]));
        (await client.ListAsync(OnMonday).CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Update_WhereAStartAloneCollides_WorksWithItsEnd()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 5, Strictness = new SandboxStrictness { AttendanceStartAloneOverlaps = true, AttendanceEchoAsNumbers = true } });
        var client = session.Client<AttendancesClient>();
        var id = (await client.CreateAsync([New(session, 9, 12)])).Single().Id!;

        await client.UpdateAsync(id, new AttendanceChange { Start = new TimeOnly(10, 0), End = new TimeOnly(12, 0) });

        (await client.ListAsync(OnMonday).ToListAsync()).ShouldHaveSingleItem().Start.ShouldBe(new TimeOnly(10, 0));
    }

    [Fact]
    public async Task List_AfterTheEnd_SaysThatPersonioDoesNotOfferIt()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 5, Strictness = new SandboxStrictness { AttendancesGone = true } });

        await Should.ThrowAsync<PersonioEndpointUnknownException>(async () => await session.Client<AttendancesClient>().ListAsync(OnMonday).ToListAsync());
    }

    private static NewAttendance New(LiveSession session, int from, int to) => new()
    {
        EmployeeId = session.Sandbox.Company.ChiefExecutiveId.ToString(), Date = Monday, Start = new TimeOnly(from, 0), End = new TimeOnly(to, 0),
    };
}
