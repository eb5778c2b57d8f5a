using System.Globalization;

namespace GraphQL.Schema;

/// <summary>Exact conversions between numbers: what would lose a digit is refused.</summary>
internal static class Numbers
{
    // Beyond 2^53 a double no longer says which whole number was meant.
    private const double MaxExact = 9007199254740992;

    internal static bool TryParse(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    internal static bool TryParse(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    internal static bool TryParse(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    internal static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    internal static bool TryNarrow(double number, out int value)
    {
        var whole = number is >= int.MinValue and <= int.MaxValue && Math.Floor(number).Equals(number);
        value = whole ? (int)number : 0;
        return whole;
    }

    internal static bool TryNarrow(double number, out long value)
    {
        var whole = number is >= -MaxExact and <= MaxExact && Math.Floor(number).Equals(number);
        value = whole ? (long)number : 0;
        return whole;
    }

    /// <summary>The whole number that a value of any numeric type stands for exactly.</summary>
    internal static bool TryGetLong(object value, out long number)
    {
        switch (value)
        {
            case int exact: number = exact; return true;
            case long exact: number = exact; return true;
            case short exact: number = exact; return true;
            case byte exact: number = exact; return true;
            case sbyte exact: number = exact; return true;
            case ushort exact: number = exact; return true;
            case uint exact: number = exact; return true;
            case ulong exact when exact <= long.MaxValue: number = (long)exact; return true;
            case double real: return TryNarrow(real, out number);
            case float real: return TryNarrow(real, out number);
            case decimal real when decimal.Truncate(real) == real && real is >= long.MinValue and <= long.MaxValue:
                number = (long)real;
                return true;
            default:
                number = 0;
                return false;
        }
    }
}
