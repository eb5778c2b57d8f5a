namespace Personio.Subgraph.Absences;

/// <summary>When an absence is: exactly one of these, as its type is tracked.</summary>
[OneOf]
public sealed record AbsenceTimeInput
{
    /// <summary>Whole and half days.</summary>
    public AbsenceDaysInput? Days { get; init; }

    /// <summary>Hours.</summary>
    public AbsenceHoursInput? Hours { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AbsenceTimeInput);
}

/// <summary>Whole and half days.</summary>
public sealed record AbsenceDaysInput
{
    /// <summary>First day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Last day, that day included; left out while the end is open.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Whether the first day is absent only in its second half.</summary>
    [GraphQLDefaultValue("false")]
    public bool StartsAtMidday { get; init; }

    /// <summary>Whether the last day is absent only in its first half.</summary>
    [GraphQLDefaultValue("false")]
    public bool EndsAtMidday { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AbsenceDaysInput);
}

/// <summary>Hours of local time, of which no zone can be sent.</summary>
public sealed record AbsenceHoursInput
{
    /// <summary>Local time.</summary>
    public required DateTime StartsAt { get; init; }

    /// <summary>Local time, after the start.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AbsenceHoursInput);
}
