namespace Personio.Sandbox.Company;

/// <summary>When a person works: by the work schedule, without public holidays.</summary>
internal static class WorkCalendar
{
    private const int UsualMinutes = 8 * 60;
    private const int WorkingDays = 5;

    /// <summary>The working time of a day; 0 on days off and holidays. Without a schedule, eight hours from Monday to Friday.</summary>
    public static int Minutes(EmployeeRecord employee, DateOnly day)
    {
        var weekday = ((int)day.DayOfWeek + 6) % 7;
        var minutes = employee.WorkSchedule is { } schedule ? Read(schedule.Days[weekday]) : weekday < WorkingDays ? UsualMinutes : 0;
        return minutes > 0 && !IsHoliday(employee, day) ? minutes : 0;
    }

    public static bool IsHoliday(EmployeeRecord employee, DateOnly day) => PublicHolidays.Contain(employee.HolidayCalendar, day);

    private static int Read(string time) => (((time[0] - '0') * 10) + time[1] - '0') * 60 + ((time[3] - '0') * 10) + time[4] - '0';
}
