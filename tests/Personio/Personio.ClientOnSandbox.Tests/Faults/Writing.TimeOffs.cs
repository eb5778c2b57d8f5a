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

    /// <summary>A day of each number's own on which people work: a Monday to Thursday in February, where there are no holidays.</summary>
    private static DateOnly WorkingDay(int number)
    {
        var february = new DateOnly(2035 + (number / 12), 2, 1);
        var monday = february.AddDays(((int)DayOfWeek.Monday - (int)february.DayOfWeek + 7) % 7);
        return monday.AddDays((7 * (number % 12 / 4)) + (number % 4));
    }

    private static Task<int> CountTimeOffs(FaultySession session, int number) => session.Client<TimeOffsClient>()
        .ListAsync(new TimeOffFilter { From = WorkingDay(number), To = WorkingDay(number), EmployeeIds = [session.Boss] }).CountAsync().AsTask();

    private static async Task<string> CreateTimeOffAsync(FaultySession session, int number) => (await session.Client<TimeOffsClient>().CreateAsync(
        new NewTimeOff { EmployeeId = session.Boss, TimeOffTypeId = SickLeave, Time = AbsenceTime.Days(WorkingDay(number), WorkingDay(number)) })).Id;

    private static Task<int> CountHourlyAbsences(FaultySession session, int number) => session.Client<HourlyAbsencesClient>()
        .ListAsync(new HourlyAbsenceFilter { From = WorkingDay(number), To = WorkingDay(number), EmployeeIds = [session.Boss] }).CountAsync().AsTask();

    private static async Task<string> CreateHourlyAbsenceAsync(FaultySession session, int number)
    {
        var day = WorkingDay(number).ToDateTime(TimeOnly.MinValue);
        return (await session.Client<HourlyAbsencesClient>().CreateAsync(new NewHourlyAbsence
        {
            EmployeeId = session.Boss, TimeOffTypeId = TimeInLieu, Time = AbsenceTime.Hours(day.AddHours(9), day.AddHours(10)),
        })).Id;
    }
}
