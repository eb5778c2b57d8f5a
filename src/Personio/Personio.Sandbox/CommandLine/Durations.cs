using System.Globalization;

namespace Personio.Sandbox.CommandLine;

/// <summary>Lengths of time as people write them: <c>500ms</c>, <c>3s</c>, <c>5m</c>, <c>24h</c>, <c>2d</c>.</summary>
internal static class Durations
{
    public const string Expected = "write a number and a unit: 500ms, 3s, 5m, 24h or 2d.";

    private static readonly (string Unit, double Milliseconds)[] Units =
        [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

    public static bool TryRead(string text, out TimeSpan time)
    {
        time = default;
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        var factor = Units.FirstOrDefault(unit => unit.Unit == text[digits..]).Milliseconds;
        if (factor == 0 || !double.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number * factor > TimeSpan.FromDays(36_500).TotalMilliseconds)
        {
            return false;
        }

        time = TimeSpan.FromMilliseconds(number * factor);
        return true;
    }

    /// <summary>In the largest unit of which it is a whole number, up to hours.</summary>
    public static string Write(TimeSpan time)
    {
        var (unit, factor) = Units[..^1].Last(unit => unit.Milliseconds == 1 || (time > TimeSpan.Zero && time.TotalMilliseconds % unit.Milliseconds == 0));
        return time == TimeSpan.Zero ? "0s" : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds / factor:0.###}{unit}");
    }
}
