namespace Personio.Sandbox.Company;

/// <summary>What one day of an absence counts.</summary>
/// <param name="Days">For day-tracked types: 0, a half or 1.</param>
/// <param name="Minutes">For hour-tracked types.</param>
internal readonly record struct AbsenceDay(DateOnly Date, decimal Days, int Minutes);

/// <summary>An absence day by day: what it takes of the working time. Days off and public holidays count nothing.</summary>
internal static class AbsenceBreakdown
{
    /// <summary>One entry per calendar day, ascending; of an open-ended absence the days up to today.</summary>
    public static IEnumerable<AbsenceDay> Of(AbsencePeriod period, EmployeeRecord employee, DateOnly today)
    {
        for (var day = period.FirstDay; day <= (period.LastDay ?? Later(today, period.FirstDay)); day = day.AddDays(1))
        {
            var minutes = WorkCalendar.Minutes(employee, day);
            yield return period.Type.Unit == AbsenceUnit.Day
                ? new AbsenceDay(day, minutes == 0 ? 0 : Share(period, day), 0)
                : new AbsenceDay(day, 0, (int)(Math.Min(minutes, Overlap(period, day)) * Share(period, day)));
        }
    }

    private static decimal Share(AbsencePeriod period, DateOnly day)
        => (day == period.FirstDay && period.HalfDayStart) || (day == period.LastDay && period.HalfDayEnd) ? 0.5m : 1;

    /// <summary>The minutes of the day that lie within the period.</summary>
    private static int Overlap(AbsencePeriod period, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var from = period.Start > midnight ? period.Start : midnight;
        var until = period.End is { } end && end < midnight.AddDays(1) ? end : midnight.AddDays(1);
        return (int)(until - from).TotalMinutes;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
