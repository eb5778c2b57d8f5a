using Personio.Client.AttendanceProjects;
using Personio.Client.Attendances;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Writing
{
    private static Writing[] Attendances =>
    [
        new("AttendancesClient.CreateAsync", "POST", "/v1/company/attendances", CountRows, CreateRowAsync),
        new("AttendancesClient.UpdateAsync", "PATCH", "/v1/company/attendances/",
            async (s, n) => await RowsOf(s, n).CountAsync(row => row.Comment == "changed"),
            (s, _) => s.Client<AttendancesClient>().UpdateAsync(s.Target, new AttendanceChange { Comment = "changed" }))
        {
            Prepare = CreateRowAsync, Answer = AnswerUse.Ignored,
        },
        new("AttendancesClient.DeleteAsync", "DELETE", "/v1/company/attendances/",
            async (s, n) => 1 - await CountRows(s, n), async (s, _) => (await s.Client<AttendancesClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreateRowAsync, Answer = AnswerUse.Ignored,
        },
        new("AttendanceProjectsClient.CreateAsync", "POST", "/v1/company/attendances/projects",
            (s, n) => CountOldProjectsAsync(s, Old(n)), CreateOldProjectAsync),
        new("AttendanceProjectsClient.UpdateAsync", "PATCH", "/v1/company/attendances/projects/",
            (s, n) => CountOldProjectsAsync(s, Old(n) + " renamed"),
            (s, n) => s.Client<AttendanceProjectsClient>().UpdateAsync(s.Target, new AttendanceProjectChange { Name = Old(n) + " renamed" }))
        {
            Prepare = CreateOldProjectAsync,
        },
        new("AttendanceProjectsClient.DeleteAsync", "DELETE", "/v1/company/attendances/projects/",
            async (s, n) => 1 - await CountOldProjectsAsync(s, Old(n)),
            async (s, _) => (await s.Client<AttendanceProjectsClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreateOldProjectAsync, Answer = AnswerUse.None,
        },
    ];

    private static string Old(int number) => "Old " + Text(number);

    /// <summary>Long before the days of v2's attendances.</summary>
    private static DateOnly OldDay(int number) => new DateOnly(1980, 1, 1).AddDays(number);

    private static IAsyncEnumerable<Attendance> RowsOf(FaultySession session, int number) => session.Client<AttendancesClient>()
        .ListAsync(new AttendanceFilter { From = OldDay(number), To = OldDay(number), EmployeeIds = [session.Boss] });

    private static Task<int> CountRows(FaultySession session, int number) => RowsOf(session, number).CountAsync().AsTask();

    private static async Task<string> CreateRowAsync(FaultySession session, int number) => (await session.Client<AttendancesClient>().CreateAsync(
    [
        new NewAttendance { EmployeeId = session.Boss, Date = OldDay(number), Start = new(9, 0), End = new(17, 0), BreakMinutes = 30 },
    ]))[0].Id!;

    private static async Task<int> CountOldProjectsAsync(FaultySession session, string name) =>
        (await session.Client<AttendanceProjectsClient>().ListAsync()).Count(project => project.Name == name);

    private static async Task<string> CreateOldProjectAsync(FaultySession session, int number) =>
        (await session.Client<AttendanceProjectsClient>().CreateAsync(Old(number))).Id;
}
