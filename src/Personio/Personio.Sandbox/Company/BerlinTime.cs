namespace Personio.Sandbox.Company;

/// <summary>
/// The company's time zone, Europe/Berlin, from its rules: summer time as used since 1980, UTC+1 before that.
/// Computed here because slim container images carry no time zone data and the answers must not depend on it.
/// </summary>
internal static class BerlinTime
{
    public const string ZoneId = "Europe/Berlin";

    /// <summary>The local midnight that begins <paramref name="date"/>; no change of the clock ever falls on a midnight.</summary>
    public static DateTimeOffset Midnight(DateOnly date) => At(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>The instant of a local wall clock reading; in the repeated hour of autumn the earlier one.</summary>
    public static DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), OffsetOfLocal(local));

    public static DateTimeOffset FromInstant(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var (start, end) = SummerUtc(utc.Year);
        return instant.ToOffset(utc >= start && utc < end ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1));
    }

    private static TimeSpan OffsetOfLocal(DateTime local)
    {
        var (start, end) = SummerUtc(local.Year);
        return local >= start.AddHours(2) && local < end.AddHours(2) ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1);
    }

    /// <summary>01:00 UTC on both days; before 1980 the two are equal and summer is empty.</summary>
    private static (DateTime Start, DateTime End) SummerUtc(int year)
    {
        if (year < 1980)
        {
            return (DateTime.MinValue, DateTime.MinValue);
        }

        var start = year == 1980 ? new DateTime(1980, 4, 6, 1, 0, 0, DateTimeKind.Utc) : LastSunday(year, 3);
        return (start, LastSunday(year, year < 1996 ? 9 : 10));
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
