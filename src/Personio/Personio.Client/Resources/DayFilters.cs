using Personio.Client.Json;

namespace Personio.Client.Resources;

/// <summary>
/// Bounds in time for services that compare whole days in a zone they do not name: a day more on either side, so that nothing is missed.
/// </summary>
internal static class DayFilters
{
    public static string? DayBefore(DateTimeOffset? time) => Shift(time, -1);

    public static string? DayAfter(DateTimeOffset? time) => Shift(time, 2);

    /// <summary>Whether a moment lies in the window itself; one that is not known counts as inside.</summary>
    public static bool Contain(DateTimeOffset? at, DateTimeOffset? since, DateTimeOffset? before) =>
        at is not { } time || ((since is not { } from || time >= from) && (before is not { } end || time < end));

    private static string? Shift(DateTimeOffset? time, int days) =>
        time is { } instant ? PersonioTime.Format(DateOnly.FromDateTime(instant.UtcDateTime).AddDays(days)) : null;
}
