namespace Personio.Client.Absences;

/// <summary>A period in which a person is away: vacation, sickness and so on.</summary>
/// <remarks>
/// Personio sends the end of an absence as an exclusive local midnight when it is tracked in days (Monday to Friday ends on Saturday,
/// 00:00), and as the true end when it is tracked in hours. <see cref="EndDate"/> is the last day the absence touches, and that is one
/// rule for both: an end at exactly midnight after the start belongs to the day before. Which unit a row is tracked in shows in the row
/// itself, because only day rows say which halves of the day they start and end with; so a listing never needs the absence types.
/// </remarks>
public sealed record Absence
{
    /// <summary>Personio's id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the absent person; the same number as the employee's id.</summary>
    public string? PersonId { get; init; }

    /// <summary>Id of the absence's type, a UUID.</summary>
    public string? AbsenceTypeId { get; init; }

    /// <summary>First day of the absence.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Last day of the absence, that day included; null while the end is open.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Whether the absence is tracked in days or in hours.</summary>
    public AbsenceUnit Unit { get; init; }

    /// <summary>Local time at which an absence tracked in hours starts; null for days. No zone applied.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>Local time at which an absence tracked in hours ends; null for days or an open end. No zone applied.</summary>
    public DateTime? EndsAt { get; init; }

    /// <summary>True when the first day is absent only in its second half.</summary>
    public bool StartsAtMidday { get; init; }

    /// <summary>True when the last day is absent only in its first half.</summary>
    public bool EndsAtMidday { get; init; }

    /// <summary>How far the approval is.</summary>
    public ApprovalStatus? ApprovalStatus { get; init; }

    /// <summary>The approval status in Personio's own word, also for words that are newer than this client.</summary>
    public string? RawApprovalStatus { get; init; }

    /// <summary>What the person wrote to it.</summary>
    public string? Comment { get; init; }

    /// <summary>IANA name of the time zone the local times belong to.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The id alone: an absence is personal data, and texts end up in logs.</summary>
    public override string ToString() => $"Absence {Id}";
}

/// <summary>A kind of absence the company defined, such as paid vacation.</summary>
public sealed record AbsenceType
{
    /// <summary>Personio's id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Name in the account's language.</summary>
    public string? Name { get; init; }

    /// <summary>Personio's account-independent kind, such as <c>PAID_VACATION</c>; an open list.</summary>
    public string? Category { get; init; }

    /// <summary>What absences of this type are counted in.</summary>
    public AbsenceUnit? Unit { get; init; }
}
