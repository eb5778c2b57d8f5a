using Personio.Client.AttendancePeriods;
using Personio.Client.Errors;
using Personio.ClientOnSandbox.Tests.Testing;

namespace Personio.ClientOnSandbox.Tests.AttendancePeriods;

public sealed class AttendancePeriodTests
{
    private static readonly DateTime Monday = new(2027, 3, 1);

    [Fact]
    public async Task Period_EnteredChangedAndDeleted_IsReadBackAsItWasSent()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AttendancePeriodsClient>();
        var created = await client.CreateAsync(Work(session, 9, 17) with { Comment = "on site" });

        var period = (await client.GetAsync(created.Id))!;
        (period.Start, period.End, period.Comment, period.Approval!.Status, period.AttributionDate)
            .ShouldBe((Monday.AddHours(9), Monday.AddHours(17), "on site", AttendanceStatus.Pending, DateOnly.FromDateTime(Monday)));
        await client.UpdateAsync(created.Id, new AttendancePeriodChange { End = null, Comment = null });
        var open = (await client.ListAsync(new AttendancePeriodFilter { From = new(2027, 3, 1), To = new(2027, 3, 1) }).ToListAsync()).ShouldHaveSingleItem();
        (open.Id, open.End, open.Comment).ShouldBe((created.Id, null, null));
        (await client.DeleteAsync(created.Id)).ShouldBeTrue();
        (await client.DeleteAsync(created.Id)).ShouldBeFalse();
        (await client.GetAsync(created.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Create_BreakWithinWork_SplitsTheWork()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AttendancePeriodsClient>();
        var work = await client.CreateAsync(Work(session, 9, 17), skipApproval: true);

        var rest = await client.CreateAsync(Work(session, 12, 13) with { Type = AttendanceType.Break });

        rest.AffectedPeriods.Select(period => (period.Type, period.Start!.Value.Hour, period.End!.Value.Hour))
            .ShouldBe([(AttendanceType.Work, 9, 12), (AttendanceType.Break, 12, 13), (AttendanceType.Work, 13, 17)]);
        rest.AffectedPeriods[0].Id.ShouldBe(work.Id);
        await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.CreateAsync(Work(session, 16, 18)));
    }

    [Fact]
    public async Task List_OfEverybody_FollowsThePagesAndTellsEachOnce()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AttendancePeriodsClient>();

        var all = await client.ListAsync(new AttendancePeriodFilter()).ToListAsync();

        all.Count.ShouldBeGreaterThan(1000);
        all.Select(period => period.Id).Distinct().Count().ShouldBe(all.Count);
        var some = all.Where(period => period.Start < LiveSession.Today.ToDateTime(default)).Take(3).ToList();
        foreach (var period in some)
        {
            (await client.GetAsync(period.Id)).ShouldBe(period);
        }
    }

    private static NewAttendancePeriod Work(LiveSession session, int from, int to) => new()
    {
        PersonId = session.Sandbox.Company.ChiefExecutiveId.ToString(), Type = AttendanceType.Work, Start = Monday.AddHours(from), End = Monday.AddHours(to),
    };
}
