using Personio.Client.Absences;
using Personio.Client.Errors;
using Personio.Client.HourlyAbsences;
using Personio.Client.TimeOffs;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.HourlyAbsences;

public sealed class HourlyAbsenceTests
{
    private const string TimeInLieu = "113443";

    [Fact]
    public async Task List_WithV2_IsTheSameAbsencesFromBothSides()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 130 });

        var absences = await session.Client<HourlyAbsencesClient>().ListAsync().ToListAsync();

        absences.Count.ShouldBeGreaterThan(200, "more than a page");
        var v2 = (await session.Client<AbsencesClient>().ListAsync(new AbsenceFilter()).ToListAsync())
            .Where(absence => absence.Unit == AbsenceUnit.Hour).ToDictionary(absence => absence.Id);
        absences.Select(absence => absence.Id).ShouldBe(v2.Keys, ignoreOrder: true);
        foreach (var absence in absences)
        {
            var other = v2[absence.Id];
            (absence.End - absence.Start).ShouldBe(other.EndsAt - other.StartsAt);
            absence.Days.ShouldHaveSingleItem().Date.ShouldBe(other.StartDate);
            (absence.Employee!.Id, absence.Type!.Id).ShouldBe((other.PersonId!, other.AbsenceTypeId!));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Absence_EnteredAndDeleted_IsReadBackAsItWasSent(bool asObject)
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 40, Strictness = new() { CreatedAbsenceAsObject = asObject } });
        var client = session.Client<HourlyAbsencesClient>();

        var created = await client.CreateAsync(New(session, AbsenceTime.Hours(new(2027, 3, 1, 9, 0, 0), new(2027, 3, 1, 11, 30, 0))) with { Comment = "dentist" });

        (created.Duration, created.Status, created.Comment, created.Origin).ShouldBe((TimeSpan.FromMinutes(150), TimeOffStatus.Pending, "dentist", "api"));
        created.Start.ShouldBe(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        var read = await client.ListAsync(new HourlyAbsenceFilter { Ids = [created.Id] }).SingleAsync();
        (read.Duration, read.UpdatedAt, read.Type!.TimeOffTypeId).ShouldBe((created.Duration, created.UpdatedAt, TimeInLieu));
        var days = await session.Client<AbsencesClient>().ListDaysAsync(created.Id).ToListAsync();
        days.ShouldHaveSingleItem().Value.ShouldBe(2.5m, "hours in v2");
        (await client.DeleteAsync(created.Id)).ShouldBeTrue();
        (await client.DeleteAsync(created.Id)).ShouldBeFalse();
        (await client.ListAsync(new HourlyAbsenceFilter { Ids = [created.Id] }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Create_WholeDays_HalvesAndAll()
    {
        await using var session = await LiveSession.StartAsync();

        var created = await session.Client<HourlyAbsencesClient>().CreateAsync(
            New(session, AbsenceTime.Days(new(2027, 3, 1), new(2027, 3, 3), startsAtMidday: true)), skipApproval: true);

        (created.HalfDayStart, created.HalfDayEnd, created.Status).ShouldBe((true, false, TimeOffStatus.Approved));
        created.ApprovedAt.ShouldBe(created.CreatedAt);
        created.Days.Select(day => day.Date!.Value.Day).ShouldBe([1, 2, 3]);
        created.Days[0].Duration.ShouldBe(created.Days[1].Duration / 2);
        created.End.ShouldBe(new DateTimeOffset(2027, 3, 3, 23, 0, 0, TimeSpan.Zero), "the midnight after the last day");
    }

    [Fact]
    public async Task List_Filters_FindWhatTheySay()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<HourlyAbsencesClient>();
        var created = await client.CreateAsync(New(session, AbsenceTime.Hours(new(2027, 3, 1, 9, 0, 0), new(2027, 3, 1, 11, 30, 0))));
        var boss = session.Sandbox.Company.ChiefExecutiveId.ToString();

        (await client.ListAsync(new HourlyAbsenceFilter { EmployeeIds = [boss], From = new(2027, 3, 1), To = new(2027, 3, 1) }).SingleAsync()).Id.ShouldBe(created.Id);
        (await client.ListAsync(new HourlyAbsenceFilter { EmployeeIds = [boss], From = new(2027, 3, 2) }).CountAsync()).ShouldBe(0);
        (await client.ListAsync(new HourlyAbsenceFilter { TypeIds = [created.Type!.Id], UpdatedSince = created.UpdatedAt }).SingleAsync()).Id.ShouldBe(created.Id);
        (await client.ListAsync(new HourlyAbsenceFilter { Ids = [created.Id], UpdatedBefore = created.UpdatedAt }).CountAsync()).ShouldBe(0);
        await Should.ThrowAsync<PersonioNotFoundException>(
            async () => await client.ListAsync(new HourlyAbsenceFilter { TypeIds = ["3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e9999"] }).CountAsync());
    }

    [Theory]
    [InlineData("113437", "This API doesn't support Daily Absences. Please see the documentation for the right API to use")]
    [InlineData("113444", "Error when trying to insert absence period")]
    public async Task Create_TypeInDaysOrWithACertificate_IsRefused(string type, string message)
    {
        await using var session = await LiveSession.StartAsync();
        var absence = New(session, AbsenceTime.Hours(new(2027, 3, 1, 9, 0, 0), new(2027, 3, 1, 11, 30, 0))) with { TimeOffTypeId = type };

        var exception = await Should.ThrowAsync<PersonioInvalidRequestException>(() => session.Client<HourlyAbsencesClient>().CreateAsync(absence));

        exception.PersonioMessage.ShouldBe(message);
    }

    private static NewHourlyAbsence New(LiveSession session, AbsenceTime time) =>
        new() { EmployeeId = session.Sandbox.Company.ChiefExecutiveId.ToString(), TimeOffTypeId = TimeInLieu, Time = time };
}
