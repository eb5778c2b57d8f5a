using Personio.Client.AttendanceProjects;
using Personio.Client.Errors;
using Personio.Client.Projects;
using Personio.ClientOnSandbox.Tests.Testing;

namespace Personio.ClientOnSandbox.Tests.AttendanceProjects;

public sealed class AttendanceProjectTests
{
    [Fact]
    public async Task Project_CreatedChangedAndDeleted_IsReadBackInBothGenerations()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<AttendanceProjectsClient>();
        var created = await client.CreateAsync("Migration", isActive: false);

        (created.Name, created.IsActive).ShouldBe(("Migration", false));
        var changed = await client.UpdateAsync(created.Id, new AttendanceProjectChange { IsActive = true });
        (changed.Name, changed.IsActive).ShouldBe(("Migration", true));
        (await client.ListAsync()).Single(project => project.Id == created.Id).ShouldBe(changed);
        (await session.Client<ProjectsClient>().GetAsync(created.Id))!.Status.ShouldBe(ProjectStatus.Active);
        await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.CreateAsync("Migration"));
        (await client.DeleteAsync(created.Id)).ShouldBeTrue();
        (await client.DeleteAsync(created.Id)).ShouldBeFalse();
    }
}
