namespace Personio.Sandbox.Company;

internal enum AbsenceUnit
{
    Day,
    Hour,
}

/// <summary>A reason to be away.</summary>
/// <param name="Id">The numeric id of v1.</param>
/// <param name="Uuid">The id of v2.</param>
/// <param name="Category">As v1 writes it, in lower case; null is allowed there.</param>
internal sealed record AbsenceType(long Id, Guid Uuid, string Name, string? Category, AbsenceUnit Unit, bool ApprovalRequired);

/// <summary>
/// One absence. A day-tracked one starts and ends with whole days, <see cref="End"/> being midnight of the last day itself;
/// an hour-tracked one holds wall clock times.
/// </summary>
internal sealed record AbsencePeriod
{
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required AbsenceType Type { get; init; }

    /// <summary>Local wall clock time.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Local wall clock time; null while the end is open.</summary>
    public required DateTime? End { get; init; }

    /// <summary>The first day counts only from noon.</summary>
    public bool HalfDayStart { get; init; }

    /// <summary>The last day counts only until noon.</summary>
    public bool HalfDayEnd { get; init; }

    public string? Comment { get; init; }

    /// <summary>As v2 writes it: PENDING, APPROVED, REJECTED …</summary>
    public required string Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The end as v2 tells it: for day-tracked types the midnight after the last day.</summary>
    public DateTime? ExclusiveEnd => Type.Unit == AbsenceUnit.Day ? End?.AddDays(1) : End;
}
