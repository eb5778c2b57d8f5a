using Personio.Client.Projects;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Writing
{
    private static Writing[] Projects =>
    [
        new("ProjectsClient.CreateAsync", "POST", "/v2/projects",
            (s, n) => s.Client<ProjectsClient>().ListAsync().CountAsync(project => project.Name == Text(n)).AsTask(), CreateProjectAsync),
        new("ProjectsClient.UpdateAsync", "PATCH", "/v2/projects/",
            async (s, _) => Once((await s.Client<ProjectsClient>().GetAsync(s.Target))!.Description == "changed"),
            (s, _) => s.Client<ProjectsClient>().UpdateAsync(s.Target, new ProjectChange { Description = "changed" }))
        {
            Prepare = CreateProjectAsync, Answer = AnswerUse.None,
        },
        new("ProjectsClient.DeleteAsync", "DELETE", "/v2/projects/",
            async (s, _) => Once(await s.Client<ProjectsClient>().GetAsync(s.Target) is null),
            async (s, _) => (await s.Client<ProjectsClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreateProjectAsync, Answer = AnswerUse.None,
        },
        new("ProjectsClient.AddMembersAsync", "POST", "/v2/projects/", CountMembersAsync,
            (s, _) => s.Client<ProjectsClient>().AddMembersAsync(s.Target, [s.Boss]))
        {
            Prepare = CreateProjectAsync, Answer = AnswerUse.Ignored, IsRepeatable = true,
        },
        new("ProjectsClient.RemoveMembersAsync", "DELETE", "/v2/projects/",
            async (s, n) => 1 - await CountMembersAsync(s, n), (s, _) => s.Client<ProjectsClient>().RemoveMembersAsync(s.Target, [s.Boss]))
        {
            Prepare = CreateTeamAsync, Answer = AnswerUse.None,
        },
    ];

    private static Task<string> CreateProjectAsync(FaultySession session, int number) =>
        session.Client<ProjectsClient>().CreateAsync(new NewProject { Name = Text(number) });

    private static async Task<string> CreateTeamAsync(FaultySession session, int number)
    {
        var project = await CreateProjectAsync(session, number);
        await session.Client<ProjectsClient>().AddMembersAsync(project, [session.Boss]);
        return project;
    }

    private static Task<int> CountMembersAsync(FaultySession session, int number) =>
        session.Client<ProjectsClient>().ListMembersAsync(session.Target).CountAsync().AsTask();
}
