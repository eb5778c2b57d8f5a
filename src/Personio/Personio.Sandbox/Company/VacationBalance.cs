namespace Personio.Sandbox.Company;

/// <summary>What is left of an entitlement in the current year.</summary>
/// <param name="Balance">As of today: what was taken so far is gone, of an absence that runs the days up to today.</param>
/// <param name="Available">The same less what is planned for the rest of the year.</param>
internal sealed record VacationBalance(AbsenceType Type, decimal Balance, decimal Available)
{
    public static IEnumerable<VacationBalance> Of(EmployeeRecord employee, IEnumerable<AbsencePeriod> absences, DateOnly today)
    {
        var periods = absences.Where(period => period.Status == AbsenceStatus.Approved).ToArray();
        var endOfYear = new DateOnly(today.Year, 12, 31);
        foreach (var entitlement in employee.AbsenceEntitlements)
        {
            var own = periods.Where(period => period.Type == entitlement.Type).ToArray();
            var taken = own.Sum(period => Days(employee, period, today, today));
            var all = own.Sum(period => Days(employee, period, endOfYear, today));
            yield return new VacationBalance(entitlement.Type, entitlement.Days - taken, entitlement.Days - all);
        }
    }

    /// <summary>The days of a period within the year that count, up to and including a day.</summary>
    private static decimal Days(EmployeeRecord employee, AbsencePeriod period, DateOnly until, DateOnly today)
        => AbsenceBreakdown.Of(period, employee, until).Where(day => day.Date.Year == today.Year && day.Date <= until).Sum(day => day.Days);
}
