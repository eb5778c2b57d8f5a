using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Writing
{
    private static Writing[] Times =>
    [
        new("AbsencesClient.CreateAsync", "POST", "/v2/absence-periods", CountAbsences, CreateAbsenceAsync),
        new("AbsencesClient.UpdateAsync", "PATCH", "/v2/absence-periods/",
            async (s, _) => Once((await s.Client<AbsencesClient>().GetAsync(s.Target))!.Comment == "changed"),
            (s, _) => s.Client<AbsencesClient>().UpdateAsync(s.Target, new AbsenceChange { Comment = "changed" }))
        {
            Prepare = CreateAbsenceAsync, Answer = AnswerUse.None,
        },
        new("AbsencesClient.DeleteAsync", "DELETE", "/v2/absence-periods/",
            async (s, _) => Once(await s.Client<AbsencesClient>().GetAsync(s.Target) is null),
            async (s, _) => (await s.Client<AbsencesClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreateAbsenceAsync, Answer = AnswerUse.None,
        },
        new("AttendancePeriodsClient.CreateAsync", "POST", "/v2/attendance-periods", CountAttendances, CreateAttendanceAsync),
        new("AttendancePeriodsClient.UpdateAsync", "PATCH", "/v2/attendance-periods/",
            async (s, _) => Once((await s.Client<AttendancePeriodsClient>().GetAsync(s.Target))!.Comment == "changed"),
            (s, _) => s.Client<AttendancePeriodsClient>().UpdateAsync(s.Target, new AttendancePeriodChange { Comment = "changed" }))
        {
            Prepare = CreateAttendanceAsync, Answer = AnswerUse.None,
        },
        new("AttendancePeriodsClient.DeleteAsync", "DELETE", "/v2/attendance-periods/",
            async (s, _) => Once(await s.Client<AttendancePeriodsClient>().GetAsync(s.Target) is null),
            async (s, _) => (await s.Client<AttendancePeriodsClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreateAttendanceAsync, Answer = AnswerUse.None,
        },
    ];

    private static Task<int> CountAbsences(FaultySession session, int number) => session.Client<AbsencesClient>()
        .ListAsync(new AbsenceFilter { From = Day(number), To = Day(number), PersonIds = [session.Boss] }).CountAsync().AsTask();

    private static Task<string> CreateAbsenceAsync(FaultySession session, int number) => session.Client<AbsencesClient>().CreateAsync(
        new NewAbsence { PersonId = session.Boss, AbsenceTypeId = session.Scenery.Vacation, Time = AbsenceTime.Days(Day(number), Day(number)) });

    private static Task<int> CountAttendances(FaultySession session, int number) => session.Client<AttendancePeriodsClient>()
        .ListAsync(new AttendancePeriodFilter { From = Day(number), To = Day(number), PersonIds = [session.Boss] }).CountAsync().AsTask();

    private static async Task<string> CreateAttendanceAsync(FaultySession session, int number)
    {
        var day = Day(number).ToDateTime(TimeOnly.MinValue);
        return (await session.Client<AttendancePeriodsClient>().CreateAsync(new NewAttendancePeriod
        {
            PersonId = session.Boss, Type = AttendanceType.Work, Start = day.AddHours(9), End = day.AddHours(17),
        })).Id;
    }
}
