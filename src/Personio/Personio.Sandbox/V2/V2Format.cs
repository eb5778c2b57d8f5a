using System.Globalization;

namespace Personio.Sandbox.V2;

/// <summary>How v2 writes and reads times: instants in UTC with <c>Z</c>, wall clock times without a zone.</summary>
internal static class V2Format
{
    private static readonly string[] LocalFormats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm"];

    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static string Instant(DateTimeOffset instant)
        => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Local(DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static bool TryReadLocal(string text, out DateTime local)
        => DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    /// <summary>The wall clock time of a text that may name a zone, which does not count.</summary>
    public static bool TryReadWallClock(string text, out DateTime local)
    {
        if (TryReadLocal(text, out local))
        {
            return true;
        }

        var isInstant = DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant);
        local = instant.DateTime;
        return isInstant;
    }

    /// <summary>An instant with its zone; without one it is taken as UTC.</summary>
    public static bool TryReadInstant(string text, out DateTimeOffset instant)
    {
        if (TryReadLocal(text, out var local))
        {
            instant = new DateTimeOffset(local, TimeSpan.Zero);
            return true;
        }

        return DateTimeOffset.TryParseExact(
            text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
    }
}
