using Personio.Client.Absences;
using Personio.Client.Compensations;
using Personio.Client.Employees;
using Personio.Client.HourlyAbsences;
using Personio.Client.Persons;
using Personio.Client.Projects;
using Personio.Client.TimeOffs;
using Personio.Client.Webhooks;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>An operation that adds or changes something.</summary>
/// <param name="Name">The client's method.</param>
/// <param name="Method">The HTTP method of its call.</param>
/// <param name="Path">How the path of its call begins.</param>
/// <param name="Count">How often it was done so far, by what can be read.</param>
/// <param name="Write">Does it, differently for each number.</param>
internal sealed record Writing(
    string Name, string Method, string Path, Func<FaultySession, int, Task<int>> Count, Func<FaultySession, int, Task> Write)
{
    private const string Everybodys = "82101";
    private const string OfATeam = "82103";

    private const string SickLeave = "113438";
    private const string TimeInLieu = "113443";

    public static IReadOnlyList<Writing> All { get; } =
    [
        new("EmployeesClient.CreateAsync", "POST", "/v1/company/employees", People, (s, n) => s.Client<EmployeesClient>().CreateAsync(
            new NewEmployee { FirstName = "A", LastName = "B", Email = $"new{n}@sandbox.example" })),
        new("EmployeesClient.UpdateAsync", "PATCH", "/v1/company/employees/",
            async (s, n) => (await s.Client<EmployeesClient>().GetAsync(s.Boss))!.Position == $"Boss {n}" ? 1 : 0,
            (s, n) => s.Client<EmployeesClient>().UpdateAsync(s.Boss, new EmployeeChange { Position = $"Boss {n}" })),
        new("TimeOffsClient.CreateAsync", "POST", "/v1/company/time-offs", TimeOffs, (s, n) => s.Client<TimeOffsClient>().CreateAsync(
            new NewTimeOff { EmployeeId = s.Boss, TimeOffTypeId = SickLeave, Time = AbsenceTime.Days(Monday(n), Monday(n)) })),
        new("TimeOffsClient.DeleteAsync", "DELETE", "/v1/company/time-offs/",
            async (s, n) => -await TimeOffs(s, n),
            async (s, _) => await s.Client<TimeOffsClient>().DeleteAsync((await s.Client<TimeOffsClient>().ListAsync().FirstAsync()).Id)),
        new("HourlyAbsencesClient.CreateAsync", "POST", "/v1/company/absence-periods", HourlyAbsences, (s, n) => s.Client<HourlyAbsencesClient>().CreateAsync(
            new NewHourlyAbsence
            {
                EmployeeId = s.Boss, TimeOffTypeId = TimeInLieu, Time = AbsenceTime.Hours(Monday(n).ToDateTime(new(9, 0)), Monday(n).ToDateTime(new(10, 0))),
            })),
        new("HourlyAbsencesClient.DeleteAsync", "DELETE", "/v1/company/absence-periods/",
            async (s, n) => -await HourlyAbsences(s, n),
            async (s, _) => await s.Client<HourlyAbsencesClient>().DeleteAsync((await s.Client<HourlyAbsencesClient>().ListAsync().FirstAsync()).Id)),
        new("PersonsClient.CreateAsync", "POST", "/v2/persons", People,
            (s, _) => s.Client<PersonsClient>().CreateAsync(new NewPerson { FirstName = "A", LastName = "B" })),
        new("PersonsClient.UpdateAsync", "PATCH", "/v2/persons/",
            async (s, n) => (await s.Client<PersonsClient>().GetAsync(s.Boss))!.PreferredName == $"Boss {n}" ? 1 : 0,
            (s, n) => s.Client<PersonsClient>().UpdateAsync(s.Boss, new PersonChange { PreferredName = $"Boss {n}" })),
        new("CompensationsClient.CreateTypeAsync", "POST", "/v2/compensations/types",
            async (s, _) => await s.Client<CompensationsClient>().ListTypesAsync().CountAsync(),
            (s, n) => s.Client<CompensationsClient>().CreateTypeAsync($"Type {n}", CompensationCategory.OneTime)),
        new("ProjectsClient.CreateAsync", "POST", "/v2/projects",
            async (s, _) => await s.Client<ProjectsClient>().ListAsync().CountAsync(),
            (s, n) => s.Client<ProjectsClient>().CreateAsync(new NewProject { Name = $"Project {n}" })),
        new("ProjectsClient.UpdateAsync", "PATCH", "/v2/projects/",
            async (s, n) => (await s.Client<ProjectsClient>().GetAsync(Everybodys))!.Description == $"Project {n}" ? 1 : 0,
            (s, n) => s.Client<ProjectsClient>().UpdateAsync(Everybodys, new ProjectChange { Description = $"Project {n}" })),
        new("ProjectsClient.AddMembersAsync", "POST", "/v2/projects/",
            async (s, _) => await s.Client<ProjectsClient>().ListMembersAsync(Everybodys).CountAsync(),
            (s, _) => s.Client<ProjectsClient>().AddMembersAsync(Everybodys, [s.Boss])),
        new("ProjectsClient.RemoveMembersAsync", "DELETE", "/v2/projects/",
            async (s, _) => -await s.Client<ProjectsClient>().ListMembersAsync(OfATeam).CountAsync(),
            async (s, _) => await s.Client<ProjectsClient>().RemoveMembersAsync(
                OfATeam, [await s.Client<ProjectsClient>().ListMembersAsync(OfATeam).FirstAsync()])),
        new("WebhooksClient.CreateAsync", "POST", "/v2/webhooks",
            async (s, _) => await s.Client<WebhooksClient>().ListAsync().CountAsync(),
            (s, n) => s.Client<WebhooksClient>().CreateAsync(new NewWebhook
            {
                Url = new Uri($"https://hook{n}.test"), Description = "d", EnabledEvents = [], Credential = WebhookCredential.None,
            })),
    ];

    private static async Task<int> TimeOffs(FaultySession session, int number) => await session.Client<TimeOffsClient>().ListAsync().CountAsync();

    private static async Task<int> HourlyAbsences(FaultySession session, int number) => await session.Client<HourlyAbsencesClient>().ListAsync().CountAsync();

    /// <summary>A working day of each number's own, after all that was planned.</summary>
    private static DateOnly Monday(int number) => new DateOnly(2030, 1, 7).AddDays(7 * number);

    private static Task<int> People(FaultySession session, int number) => Task.FromResult(session.Sandbox.Company.Employees);
}
