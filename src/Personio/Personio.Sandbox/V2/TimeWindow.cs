namespace Personio.Sandbox.V2;

/// <summary>
/// The filters <c>x</c>, <c>x.gt</c> and <c>x.lt</c> of a time. Equality compares with the exact instant: with a date, which is all the
/// service takes, it finds nothing.
/// </summary>
internal sealed record TimeWindow(DateTimeOffset? At, DateTimeOffset? After, DateTimeOffset? Before)
{
    public static TimeWindow Read(FilterReader filters, string name, bool acceptTimes) => new(
        filters.Instant(name, acceptTimes), filters.Instant(name + ".gt", acceptTimes), filters.Instant(name + ".lt", acceptTimes));

    public bool Contains(DateTimeOffset time)
        => (At is not { } at || time == at) && (After is not { } after || time > after) && (Before is not { } before || time < before);
}
