using Personio.Client.Absences;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.TimeOffs;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.TimeOffs;

public sealed class TimeOffTests
{
    [Fact]
    public async Task Types_OfV1_AreThoseOfV2()
    {
        await using var session = await LiveSession.StartAsync();

        var types = await session.Client<TimeOffsClient>().ListTypesAsync();

        var v2 = await session.Client<AbsencesClient>().ListTypesAsync();
        types.Select(type => (type.IdV2, type.Name, type.Unit)).ShouldBe(v2.Select(type => ((string?)type.Id, type.Name, type.Unit)), ignoreOrder: true);
        types.Select(type => type.Category?.Word.ToUpperInvariant()).ShouldBe(v2.Select(type => type.Category), ignoreOrder: true);
    }

    [Fact]
    public async Task List_WithV2_IsTheSameAbsencesFromBothSides()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 60 });
        var client = session.Client<TimeOffsClient>();

        var timeOffs = await client.ListAsync().ToListAsync();

        timeOffs.Count.ShouldBeGreaterThan(400, "more than two pages");
        var absences = (await session.Client<AbsencesClient>().ListAsync(new AbsenceFilter()).ToListAsync())
            .Where(absence => absence.Unit == AbsenceUnit.Day).ToDictionary(absence => absence.Id);
        timeOffs.Select(timeOff => timeOff.IdV2!).ShouldBe(absences.Keys, ignoreOrder: true);
        foreach (var timeOff in timeOffs)
        {
            var absence = absences[timeOff.IdV2!];
            (timeOff.StartDate, timeOff.EndDate, timeOff.HalfDayStart, timeOff.HalfDayEnd, timeOff.Employee!.Id, timeOff.Status!.Value.Word)
                .ShouldBe((absence.StartDate, absence.EndDate, absence.StartsAtMidday, absence.EndsAtMidday, absence.PersonId!, absence.RawApprovalStatus!.ToLowerInvariant()));
        }
    }

    [Fact]
    public async Task TimeOff_EnteredAndDeleted_IsReadBackAsItWasSent()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<TimeOffsClient>();
        var boss = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var vacation = await VacationAsync(session);

        var created = await client.CreateAsync(new NewTimeOff
        {
            EmployeeId = boss, TimeOffTypeId = vacation.Id, Time = AbsenceTime.Days(new(2027, 3, 1), new(2027, 3, 5), endsAtMidday: true), Comment = "Ski & sun",
        });

        (created.StartDate, created.EndDate, created.HalfDayStart, created.HalfDayEnd, created.DaysCount, created.Comment, created.Status, created.CreatedBy)
            .ShouldBe((new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 5), false, true, 4.5m, "Ski & sun", TimeOffStatus.Pending, "API"));
        (await client.GetAsync(created.Id))!.UpdatedAt.ShouldBe(created.UpdatedAt);
        (await client.ListAsync(new TimeOffFilter { EmployeeIds = [boss], From = new(2027, 3, 5), To = new(2027, 3, 5) }).SingleAsync()).Id.ShouldBe(created.Id);
        var absence = (await session.Client<AbsencesClient>().GetAsync(created.IdV2!))!;
        (absence.ApprovalStatus, absence.EndDate, absence.EndsAtMidday).ShouldBe((ApprovalStatus.Pending, new DateOnly(2027, 3, 5), true));
        (await client.DeleteAsync(created.Id)).ShouldBeTrue();
        (await client.DeleteAsync(created.Id)).ShouldBeFalse();
        (await client.GetAsync(created.Id)).ShouldBeNull();
        (await session.Client<AbsencesClient>().GetAsync(created.IdV2!)).ShouldBeNull();
    }

    [Fact]
    public async Task Create_SkippingTheApproval_LowersTheBalance()
    {
        await using var session = await LiveSession.StartAsync();
        var boss = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var vacation = await VacationAsync(session);
        var before = await BalanceAsync();

        var created = await session.Client<TimeOffsClient>().CreateAsync(
            new NewTimeOff { EmployeeId = boss, TimeOffTypeId = vacation.Id, Time = AbsenceTime.Days(new(2026, 12, 21), new(2026, 12, 31)) }, skipApproval: true);

        created.Status.ShouldBe(TimeOffStatus.Approved);
        (before - await BalanceAsync()).ShouldBe(created.DaysCount);

        async Task<decimal?> BalanceAsync() =>
            (await session.Client<EmployeesClient>().GetAbsenceBalancesAsync(boss))!.First(balance => balance.Id == vacation.Id).AvailableBalance;
    }

    [Fact]
    public async Task Create_OverlappingOrUnknown_IsATypedErrorAndNothingIsEntered()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<TimeOffsClient>();
        var boss = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var absence = new NewTimeOff { EmployeeId = boss, TimeOffTypeId = (await VacationAsync(session)).Id, Time = AbsenceTime.Days(new(2027, 3, 1), new(2027, 3, 5)) };
        await client.CreateAsync(absence);

        var overlap = await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.CreateAsync(absence));
        await Should.ThrowAsync<PersonioNotFoundException>(() => client.CreateAsync(absence with { TimeOffTypeId = "1" }));
        await Should.ThrowAsync<PersonioNotFoundException>(() => client.CreateAsync(absence with { EmployeeId = "1" }));

        overlap.PersonioMessage.ShouldBe("Error when trying to insert absence period");
        (await client.ListAsync(new TimeOffFilter { EmployeeIds = [boss], From = new(2027, 1, 1) }).CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task List_UnderEverySwitch_IsTheSame()
    {
        await using var plain = await LiveSession.StartAsync(new SandboxOptions { Employees = 60 });
        await using var odd = await LiveSession.StartAsync(new SandboxOptions
        {
            Employees = 60,
            Strictness = new() { DuplicateRowsAcrossPages = true, TimeOffFilterLeaksADay = true, HalfDaysAsBooleans = true, HideAbsenceTypes = true },
        });
        var june = new TimeOffFilter { From = new(2026, 6, 1), To = new(2026, 6, 30) };

        foreach (var filter in new[] { june, new TimeOffFilter() })
        {
            var expected = await plain.Client<TimeOffsClient>().ListAsync(filter).ToListAsync();
            var found = await odd.Client<TimeOffsClient>().ListAsync(filter).ToListAsync();

            found.Select(timeOff => (timeOff.Id, timeOff.HalfDayStart, timeOff.HalfDayEnd)).ShouldBe(expected.Select(timeOff => (timeOff.Id, timeOff.HalfDayStart, timeOff.HalfDayEnd)));
            found.ShouldAllBe(timeOff => timeOff.Type == null);
        }
    }

    private static async Task<TimeOffType> VacationAsync(LiveSession session) =>
        (await session.Client<TimeOffsClient>().ListTypesAsync()).First(type => type.Category == TimeOffCategory.PaidVacation);
}
