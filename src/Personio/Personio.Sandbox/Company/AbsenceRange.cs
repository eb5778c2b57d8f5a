namespace Personio.Sandbox.Company;

/// <summary>Which times an absence can take.</summary>
internal static class AbsenceRange
{
    /// <summary>Nothing is left of such a day.</summary>
    public const string BothHalves = "Both half day start and half day end are true for a single-day period";

    private const int MaxDays = 366 * 4;
    private const int FirstYear = 1970;
    private const int LastYear = 2200;

    /// <summary>What is wrong with the time of an absence; null when nothing is.</summary>
    public static string? Fault(AbsencePeriod period)
    {
        if (period.Start.Year is < FirstYear or > LastYear || period.End is { Year: < FirstYear or > LastYear })
        {
            return $"The years have to lie between {FirstYear} and {LastYear}.";
        }

        return period.Type.Unit == AbsenceUnit.Hour ? HourFault(period) : DayFault(period);
    }

    private static string? HourFault(AbsencePeriod period) => period.End switch
    {
        null => "An absence that is tracked in hours needs an end.",
        { } end when end <= period.Start => "The end has to be after the start.",
        { } end when (end - period.Start).TotalDays > MaxDays => TooLong,
        _ => null,
    };

    private static string? DayFault(AbsencePeriod period)
    {
        if (period.LastDay < period.FirstDay)
        {
            return "The end has to be after the start.";
        }

        if (period.LastDay is { } last && last.DayNumber - period.FirstDay.DayNumber > MaxDays)
        {
            return TooLong;
        }

        if (!period.Type.AllowsHalfDays && (period.HalfDayStart || period.HalfDayEnd))
        {
            return "This type of absence cannot be taken in half days.";
        }

        return period.LastDay == period.FirstDay && period is { HalfDayStart: true, HalfDayEnd: true }
            ? BothHalves
            : null;
    }

    private static string TooLong => $"An absence lasts {MaxDays} days at most.";
}
