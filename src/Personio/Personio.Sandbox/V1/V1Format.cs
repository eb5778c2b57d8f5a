using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1;

/// <summary>How v1 writes and reads times: local time of the account with its offset (Personio v1: scalars).</summary>
internal static class V1Format
{
    private static readonly string[] Inputs = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly string[] ZonedInputs = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static string Instant(DateTimeOffset instant)
        => BerlinTime.FromInstant(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The same as projects write it: <c>+0100</c>.</summary>
    public static string InstantWithoutColon(DateTimeOffset instant) => Instant(instant).Remove(22, 1);

    /// <summary>A date or a date and time without zone, in the account's time.</summary>
    public static bool TryReadInstant(string text, out DateTimeOffset instant)
    {
        var read = DateTime.TryParseExact(text, Inputs, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        instant = read ? BerlinTime.At(local) : default;
        return read;
    }

    /// <summary>The same, or a time with its zone.</summary>
    public static bool TryReadZonedInstant(string text, out DateTimeOffset instant)
        => TryReadInstant(text, out instant)
            || DateTimeOffset.TryParseExact(text, ZonedInputs, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    /// <summary>A date; one followed by a time is cut to its day.</summary>
    public static bool TryReadDate(string text, out DateOnly date)
    {
        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
