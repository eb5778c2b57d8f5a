namespace Personio.Client.Absences;

/// <summary>
/// When an absence is: whole and half days, or hours, as its type is tracked. Days are named by their first and last day; that Personio
/// takes the last day itself but answers with the midnight after it is the client's business ("Personio v2: absences").
/// </summary>
public sealed record AbsenceTime
{
    private AbsenceTime()
    {
    }

    /// <summary>What the time is counted in.</summary>
    public AbsenceUnit Unit { get; private init; }

    internal DateTime Start { get; private init; }

    internal DateTime? End { get; private init; }

    internal bool StartsAtMidday { get; private init; }

    internal bool EndsAtMidday { get; private init; }

    /// <summary>Days, for a type that is tracked in days.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, that day included; null while the end is open.</param>
    /// <param name="startsAtMidday">Whether the first day is absent only in its second half.</param>
    /// <param name="endsAtMidday">Whether the last day is absent only in its first half.</param>
    /// <exception cref="ArgumentException">The end lies before the start, or nothing is left of a single day.</exception>
    public static AbsenceTime Days(DateOnly first, DateOnly? last, bool startsAtMidday = false, bool endsAtMidday = false)
    {
        if (last < first)
        {
            throw new ArgumentException("The last day lies before the first.", nameof(last));
        }

        if (startsAtMidday && endsAtMidday && first == last)
        {
            throw new ArgumentException("A single day cannot both start and end at midday: choose one half.", nameof(endsAtMidday));
        }

        return new AbsenceTime
        {
            Unit = AbsenceUnit.Day,
            Start = first.ToDateTime(TimeOnly.MinValue),
            End = last?.ToDateTime(TimeOnly.MinValue),
            StartsAtMidday = startsAtMidday,
            EndsAtMidday = endsAtMidday,
        };
    }

    /// <summary>Hours, for a type that is tracked in hours: local times, to the second, of which no zone can be sent.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public static AbsenceTime Hours(DateTime start, DateTime end) => end > start
        ? new AbsenceTime { Unit = AbsenceUnit.Hour, Start = start, End = end }
        : throw new ArgumentException("The end has to be after the start.", nameof(end));

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AbsenceTime);
}
