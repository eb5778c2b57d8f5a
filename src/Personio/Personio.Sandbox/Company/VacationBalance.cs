namespace Personio.Sandbox.Company;

/// <summary>What is left of an entitlement in the current year.</summary>
/// <param name="Balance">As of today: what was taken so far is gone, of an absence that runs the days up to today.</param>
/// <param name="Available">The same less what is planned for the rest of the year.</param>
internal sealed record VacationBalance(AbsenceType Type, decimal Balance, decimal Available)
{
    private const string Granted = "APPROVED";
    private const string NoWork = "00:00";

    public static IEnumerable<VacationBalance> Of(EmployeeRecord employee, IEnumerable<AbsencePeriod> absences, DateOnly today)
    {
        var periods = absences.Where(period => period.Status == Granted).ToArray();
        var endOfYear = new DateOnly(today.Year, 12, 31);
        foreach (var entitlement in employee.AbsenceEntitlements)
        {
            var own = periods.Where(period => period.Type == entitlement.Type).ToArray();
            var taken = own.Sum(period => Days(employee, period, today, today));
            var all = own.Sum(period => Days(employee, period, endOfYear, today));
            yield return new VacationBalance(entitlement.Type, entitlement.Days - taken, entitlement.Days - all);
        }
    }

    /// <summary>The working days of a period within the year, up to and including a day; halves at its ends count half.</summary>
    private static decimal Days(EmployeeRecord employee, AbsencePeriod period, DateOnly until, DateOnly today)
    {
        var first = DateOnly.FromDateTime(period.Start);
        var last = period.End is { } end ? DateOnly.FromDateTime(end) : until;
        var startOfYear = new DateOnly(today.Year, 1, 1);
        var days = 0m;
        for (var day = first < startOfYear ? startOfYear : first; day <= last && day <= until; day = day.AddDays(1))
        {
            if (!Works(employee, day))
            {
                continue;
            }

            var isHalf = (day == first && period.HalfDayStart) || (day == last && period.HalfDayEnd);
            days += isHalf ? 0.5m : 1;
        }

        return days;
    }

    /// <summary>By the work schedule; without one, from Monday to Friday.</summary>
    private static bool Works(EmployeeRecord employee, DateOnly day)
    {
        var weekday = ((int)day.DayOfWeek + 6) % 7;
        return employee.WorkSchedule is { } schedule ? schedule.Days[weekday] != NoWork : weekday < 5;
    }
}
