using System.Globalization;

namespace Personio.Client.Json;

/// <summary>
/// Personio's dates and times. A date is the date part as written, whatever offset follows: <c>1835-01-01T00:00:00+00:53</c> is 1
/// January 1835 ("Personio v1: scalars"). Offsets come with and without a colon. What is no date, such as <c>0000-00-00</c>, is null.
/// </summary>
internal static class PersonioTime
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int DateLength = 10;
    private const int WallClockLength = 19;

    private static readonly string[] TimestampFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", DateFormat];

    private static readonly string[] ClockFormats = ["HH:mm", "HH:mm:ss", "H:mm"];

    private static readonly string[] WallClockFormats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    public static DateOnly? ToDate(string? text) =>
        text is { Length: >= DateLength }
        && (text.Length == DateLength || text[DateLength] is 'T' or ' ')
        && DateOnly.TryParseExact(text.AsSpan(0, DateLength), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>An instant. Without an offset it counts as UTC.</summary>
    public static DateTimeOffset? ToTimestamp(string? text) =>
        DateTimeOffset.TryParseExact(
            text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var timestamp)
            ? timestamp
            : null;

    /// <summary>A local wall-clock time, to the second; a zone, should one follow, is not applied.</summary>
    public static DateTime? ToWallClock(string? text)
    {
        if (text is { Length: >= WallClockLength }
            && DateTime.TryParseExact(
                text.AsSpan(0, WallClockLength), WallClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        return ToDate(text)?.ToDateTime(TimeOnly.MinValue);
    }

    /// <summary>A time of the day; null for what is none, such as 24:00.</summary>
    public static TimeOnly? ToClock(string? text) =>
        TimeOnly.TryParseExact(text, ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>To the minute.</summary>
    public static string FormatClock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Format(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>An instant in UTC, to the second.</summary>
    public static string? FormatInstant(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string FormatWallClock(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
