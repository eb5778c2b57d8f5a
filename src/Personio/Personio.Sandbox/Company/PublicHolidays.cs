namespace Personio.Sandbox.Company;

/// <summary>The public holidays of the calendars that the offices have: fixed days, and days counted from Easter Sunday.</summary>
internal static class PublicHolidays
{
    private static readonly (int Month, int Day)[] Germany = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)];
    private static readonly int[] GermanEaster = [-2, 1, 39, 50];

    private static readonly Dictionary<string, Rules> Calendars = new(StringComparer.Ordinal)
    {
        ["DE Bayern"] = new([.. Germany, (1, 6), (8, 15), (11, 1)], [.. GermanEaster, 60]),
        ["DE Berlin"] = new([.. Germany, (3, 8)], GermanEaster),
        ["AT "] = new([(1, 1), (1, 6), (5, 1), (8, 15), (10, 26), (11, 1), (12, 8), (12, 25), (12, 26)], [1, 39, 50, 60]),
        ["CH Zürich"] = new([(1, 1), (5, 1), (8, 1), (12, 25), (12, 26)], [-2, 1, 39, 50]),
        ["ES Madrid"] = new([(1, 1), (1, 6), (5, 1), (5, 2), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)], [-3, -2]),
    };

    /// <summary>Whether nobody works that day; without a calendar there are no holidays.</summary>
    public static bool Contain(HolidayCalendar? calendar, DateOnly day)
    {
        if (calendar is null || !Calendars.TryGetValue($"{calendar.Country} {calendar.State}", out var rules))
        {
            return false;
        }

        return rules.Fixed.Contains((day.Month, day.Day)) || rules.FromEaster.Contains(day.DayNumber - EasterSunday(day.Year).DayNumber);
    }

    /// <summary>By the Gregorian reckoning of Meeus, Jones and Butcher.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var correction = ((8 * century) + 13) / 25;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * shift) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private sealed record Rules((int Month, int Day)[] Fixed, int[] FromEaster);
}
