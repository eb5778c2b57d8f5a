using Personio.Client.Absences;
using Personio.Client.HourlyAbsences;
using Personio.Client.TimeOffs;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Writing
{
    private const string SickLeave = "113438";
    private const string TimeInLieu = "113443";

    private static Writing[] TimeOffs =>
    [
        new("TimeOffsClient.CreateAsync", "POST", "/v1/company/time-offs", CountTimeOffs, CreateTimeOffAsync),
        new("TimeOffsClient.DeleteAsync", "DELETE", "/v1/company/time-offs/",
            async (s, n) => 1 - await CountTimeOffs(s, n), async (s, _) => (await s.Client<TimeOffsClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreateTimeOffAsync, Answer = AnswerUse.Ignored,
        },
        new("HourlyAbsencesClient.CreateAsync", "POST", "/v1/company/absence-periods", CountHourlyAbsences, CreateHourlyAbsenceAsync),
        new("HourlyAbsencesClient.DeleteAsync", "DELETE", "/v1/company/absence-periods/",
            async (s, n) => 1 - await CountHourlyAbsences(s, n), async (s, _) => (await s.Client<HourlyAbsencesClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreateHourlyAbsenceAsync, Answer = AnswerUse.Ignored,
        },
    ];

    /// <summary>A working day of each number's own, after all that was planned.</summary>
    private static DateOnly Monday(int number) => new DateOnly(2035, 1, 1).AddDays(7 * number);

    private static Task<int> CountTimeOffs(FaultySession session, int number) => session.Client<TimeOffsClient>()
        .ListAsync(new TimeOffFilter { From = Monday(number), To = Monday(number), EmployeeIds = [session.Boss] }).CountAsync().AsTask();

    private static async Task<string> CreateTimeOffAsync(FaultySession session, int number) => (await session.Client<TimeOffsClient>().CreateAsync(
        new NewTimeOff { EmployeeId = session.Boss, TimeOffTypeId = SickLeave, Time = AbsenceTime.Days(Monday(number), Monday(number)) })).Id;

    private static Task<int> CountHourlyAbsences(FaultySession session, int number) => session.Client<HourlyAbsencesClient>()
        .ListAsync(new HourlyAbsenceFilter { From = Monday(number), To = Monday(number), EmployeeIds = [session.Boss] }).CountAsync().AsTask();

    private static async Task<string> CreateHourlyAbsenceAsync(FaultySession session, int number)
    {
        var day = Monday(number).ToDateTime(TimeOnly.MinValue);
        return (await session.Client<HourlyAbsencesClient>().CreateAsync(new NewHourlyAbsence
        {
            EmployeeId = session.Boss, TimeOffTypeId = TimeInLieu, Time = AbsenceTime.Hours(day.AddHours(9), day.AddHours(10)),
        })).Id;
    }
}
