using Personio.Client.Absences;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.ClientOnSandbox.Tests.Testing;

namespace Personio.ClientOnSandbox.Tests.Absences;

public sealed class AbsenceTests
{
    [Fact]
    public async Task Types_ListedAndSingle_AreTheSame()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AbsencesClient>();

        var types = await client.ListTypesAsync();

        types.Count.ShouldBe(session.Sandbox.Company.AbsenceTypes);
        foreach (var type in types)
        {
            (await client.GetTypeAsync(type.Id)).ShouldBe(type);
        }
    }

    [Fact]
    public async Task Absence_EnteredChangedAndDeleted_IsReadBackAsItWasSent()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AbsencesClient>();
        var person = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var vacation = (await client.ListTypesAsync()).First(type => type.Category == "PAID_VACATION");

        var id = await client.CreateAsync(new NewAbsence
        {
            PersonId = person, AbsenceTypeId = vacation.Id, Time = AbsenceTime.Days(new(2027, 3, 1), new(2027, 3, 5), endsAtMidday: true), Comment = "ski",
        });

        var created = (await client.GetAsync(id))!;
        (created.StartDate, created.EndDate, created.StartsAtMidday, created.EndsAtMidday, created.Comment, created.ApprovalStatus)
            .ShouldBe((new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 5), false, true, "ski", ApprovalStatus.Pending));
        (await client.ListDaysAsync(id).ToListAsync()).Sum(day => day.Value).ShouldBe(4.5m);
        await client.UpdateAsync(id, new AbsenceChange { Time = AbsenceTime.Days(new(2027, 3, 2), new(2027, 3, 2)), Comment = null });
        var changed = (await client.ListAsync(new AbsenceFilter { From = new(2027, 3, 2), PersonIds = [person] }).ToListAsync()).ShouldHaveSingleItem();
        (changed.Id, changed.StartDate, changed.EndDate, changed.EndsAtMidday, changed.Comment).ShouldBe((id, new DateOnly(2027, 3, 2), new DateOnly(2027, 3, 2), false, null));
        (await client.DeleteAsync(id)).ShouldBeTrue();
        (await client.DeleteAsync(id)).ShouldBeFalse();
        (await client.GetAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Create_Approved_LowersTheBalanceByWhatItsDaysCount()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AbsencesClient>();
        var person = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var vacation = (await client.ListTypesAsync()).First(type => type.Category == "PAID_VACATION");
        var before = await BalanceAsync();

        var id = await client.CreateAsync(
            new NewAbsence { PersonId = person, AbsenceTypeId = vacation.Id, Time = AbsenceTime.Days(new(2026, 12, 21), new(2026, 12, 31)) }, skipApproval: true);

        var days = await client.ListDaysAsync(id).ToListAsync();
        days.Count.ShouldBe(11);
        (before - await BalanceAsync()).ShouldBe(days.Sum(day => day.Value));
        days.Single(day => day.Date == new DateOnly(2026, 12, 25)).Value.ShouldBe(0, "Christmas");

        async Task<decimal?> BalanceAsync() =>
            (await session.Client<EmployeesClient>().GetAbsenceBalancesAsync(person))!.First(balance => balance.Name == vacation.Name).AvailableBalance;
    }

    [Fact]
    public async Task Create_Overlapping_IsAConflictAndNothingIsEntered()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AbsencesClient>();
        var person = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var hourly = (await client.ListTypesAsync()).First(type => type.Unit == AbsenceUnit.Hour);
        var absence = new NewAbsence { PersonId = person, AbsenceTypeId = hourly.Id, Time = AbsenceTime.Hours(new(2027, 3, 1, 9, 0, 0), new(2027, 3, 1, 11, 0, 0)) };
        await client.CreateAsync(absence);

        await Should.ThrowAsync<PersonioConflictException>(() => client.CreateAsync(absence));

        var listed = await client.ListAsync(new AbsenceFilter { From = new(2027, 3, 1), PersonIds = [person] }).ToListAsync();
        listed.ShouldHaveSingleItem().EndsAt.ShouldBe(new DateTime(2027, 3, 1, 11, 0, 0));
    }
}
