using Personio.Client.AttendancePeriods;
using Personio.Client.Errors;
using Personio.Client.Projects;
using Personio.ClientOnSandbox.Tests.Testing;

namespace Personio.ClientOnSandbox.Tests.Projects;

public sealed class ProjectTests
{
    [Fact]
    public async Task Project_CreatedChangedAndDeleted_IsReadBackAsItWasSent()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<ProjectsClient>();
        var id = await client.CreateAsync(new NewProject
        {
            Name = "Umzug, Köln", ProjectCode = "U-1", Description = "d", Start = new(2026, 1, 1), End = new(2027, 1, 1), ClientName = "intern", ProjectType = "OPEX",
        });
        var part = await client.CreateAsync(new NewProject { Name = "Packing", ParentProjectId = id });

        var project = (await client.ListAsync(new ProjectFilter { Name = "Umzug, Köln", Figures = ProjectFigures.All }).ToListAsync()).ShouldHaveSingleItem();
        (project.Id, project.ProjectCode, project.Start, project.End, project.SubProjectsCount, project.TrackedMinutes)
            .ShouldBe((id, "U-1", new(2026, 1, 1), new(2027, 1, 1), 1, 0));
        await client.UpdateAsync(id, new ProjectChange { Status = ProjectStatus.Archived, End = null, ProjectCode = null });
        var changed = (await client.GetAsync(id))!;
        (changed.Status, changed.End, changed.ProjectCode, changed.Description, changed.SubProjectsCount).ShouldBe((ProjectStatus.Archived, null, null, "d", null));
        (await client.DeleteAsync(id)).ShouldBeTrue();
        (await client.DeleteAsync(id)).ShouldBeFalse();
        (await client.GetAsync(part)).ShouldBeNull();
    }

    [Fact]
    public async Task Members_AddedAndRemoved_AreListed()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<ProjectsClient>();
        var boss = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var id = await client.CreateAsync(new NewProject { Name = "Secret", AssignedToAll = true });

        await client.AddMembersAsync(id, [boss]);
        await client.AddMembersAsync(id, [boss]);
        (await client.ListMembersAsync(id).ToListAsync()).ShouldBe([boss]);
        (await client.GetAsync(id))!.AssignedToAll.ShouldBe(false);
        await client.RemoveMembersAsync(id, [boss]);
        (await client.ListMembersAsync(id).ToListAsync()).ShouldBeEmpty();
        await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.AddMembersAsync(id, ["1"]));
        await Should.ThrowAsync<PersonioNotFoundException>(async () => await client.ListMembersAsync("1").ToListAsync());
    }

    [Fact]
    public async Task TrackedMinutes_AreThoseOfTheAttendances_AndKeepTheProject()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<ProjectsClient>();
        var id = await client.CreateAsync(new NewProject { Name = "Night shift" });
        var day = new DateTime(2027, 3, 1);
        var period = await session.Client<AttendancePeriodsClient>().CreateAsync(new NewAttendancePeriod
        {
            PersonId = session.Sandbox.Company.ChiefExecutiveId.ToString(), Type = AttendanceType.Work, Start = day.AddHours(22), End = day.AddHours(30), ProjectId = id,
        });

        var project = (await client.GetAsync(id, ProjectFigures.All))!;
        (project.TrackedMinutes, project.TrackedPeriodsCount).ShouldBe((480, 2));
        await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.DeleteAsync(id));
        foreach (var part in period.AffectedPeriods)
        {
            await session.Client<AttendancePeriodsClient>().DeleteAsync(part.Id);
        }

        (await client.DeleteAsync(id)).ShouldBeTrue();
    }
}
