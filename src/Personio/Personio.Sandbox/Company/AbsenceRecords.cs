namespace Personio.Sandbox.Company;

internal enum AbsenceUnit
{
    Day,
    Hour,
}

/// <summary>Whether someone stands in for the absent person.</summary>
internal enum SubstituteRule
{
    NotAllowed,
    Optional,
    Required,
}

/// <summary>A reason to be away.</summary>
/// <param name="Id">The numeric id of v1.</param>
/// <param name="Uuid">The id of v2.</param>
/// <param name="Category">As v1 writes it, in lower case; null is allowed there.</param>
internal sealed record AbsenceType(long Id, Guid Uuid, string Name, string? Category, AbsenceUnit Unit, bool ApprovalRequired)
{
    public SubstituteRule Substitute { get; init; }

    /// <summary>Whether days can be taken in halves.</summary>
    public bool AllowsHalfDays { get; init; } = true;

    /// <summary>Such absences cannot be entered through v1's hourly API.</summary>
    public bool NeedsCertificate { get; init; }
}

/// <summary>How far an absence is, as v2 writes it.</summary>
internal static class AbsenceStatus
{
    public const string Pending = "PENDING";
    public const string Approved = "APPROVED";
    public const string Rejected = "REJECTED";
    public const string SubstituteRequested = "SUBSTITUTE_REQUESTED";
}

/// <summary>
/// One absence. A day-tracked one starts and ends with whole days, <see cref="End"/> being midnight of the last day itself;
/// an hour-tracked one holds wall clock times.
/// </summary>
internal sealed record AbsencePeriod
{
    public required Guid Id { get; init; }

    /// <summary>The id of v1's time-offs, which are the day-tracked ones.</summary>
    public long Number { get; init; }

    public required long PersonId { get; init; }

    public required AbsenceType Type { get; init; }

    /// <summary>Local wall clock time.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Local wall clock time; null while the end is open.</summary>
    public required DateTime? End { get; init; }

    /// <summary>The first day counts only from noon. For hour-tracked types only where it holds whole days.</summary>
    public bool HalfDayStart { get; init; }

    /// <summary>The last day counts only until noon. For hour-tracked types only where it holds whole days.</summary>
    public bool HalfDayEnd { get; init; }

    public string? Comment { get; init; }

    /// <summary>Who stands in.</summary>
    public long? SubstituteId { get; init; }

    /// <summary>One of <see cref="AbsenceStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>When it was approved; null for what is not, and for what needs no approval.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Entered through the API and not by the person.</summary>
    public bool IsFromApi { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The end as v2 tells it: for day-tracked types the midnight after the last day.</summary>
    public DateTime? ExclusiveEnd => Type.Unit == AbsenceUnit.Day ? End?.AddDays(1) : End;

    public DateOnly FirstDay => DateOnly.FromDateTime(Start);

    /// <summary>The last day it touches: an hour-tracked end at midnight belongs to the day before.</summary>
    public DateOnly? LastDay => ExclusiveEnd is { } end ? DateOnly.FromDateTime(end.AddTicks(-1)) : null;

    /// <summary>Local wall clock time, noon where the first day is a half.</summary>
    public DateTime TakenFrom => HalfDayStart ? Start.AddHours(12) : Start;

    /// <summary>Local wall clock time, noon where the last day is a half; null while the end is open.</summary>
    public DateTime? TakenUntil => HalfDayEnd ? ExclusiveEnd?.AddHours(-12) : ExclusiveEnd;

    /// <summary>Whether both take the same time of a person; two halves of one day do not. What was refused takes none.</summary>
    public bool Overlaps(AbsencePeriod other)
        => Status != AbsenceStatus.Rejected && other.Status != AbsenceStatus.Rejected
            && !(TakenFrom >= other.TakenUntil) && !(other.TakenFrom >= TakenUntil);
}
