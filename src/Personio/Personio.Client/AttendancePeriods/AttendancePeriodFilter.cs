namespace Personio.Client.AttendancePeriods;

/// <summary>Which periods to list; all conditions have to hold.</summary>
public sealed record AttendancePeriodFilter
{
    /// <summary>Starting on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Starting on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whose; texts that cannot be ids match nothing.</summary>
    public IReadOnlyCollection<string>? PersonIds { get; init; }

    /// <summary>Booked on which project; any and none when null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Of any status when null. Some users were answered 500 to <c>CONFIRMED</c>.</summary>
    public AttendanceStatus? Status { get; init; }

    /// <summary>Changed at this moment or later. Deleted ones are never reported.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AttendancePeriodFilter);
}
