namespace Personio.Sandbox.Company.Attendances;

/// <summary>
/// Attendances as v1 tells them: the work of one <see cref="AttendanceRecord.Row"/> from its first start to its last end, with what lies between as
/// minutes of break. A break that belongs to no work is none of its rows.
/// </summary>
internal sealed record AttendanceRow
{
    public required long Id { get; init; }

    /// <summary>The id that v2 has for it, or for its first part.</summary>
    public Guid V2Id { get; init; }

    public required long PersonId { get; init; }

    public required DateTime Start { get; init; }

    /// <summary>Null while the clock runs.</summary>
    public required DateTime? End { get; init; }

    public required int BreakMinutes { get; init; }

    public required string Comment { get; init; }

    public required long? ProjectId { get; init; }

    /// <summary>One of <see cref="AttendanceStatus"/>.</summary>
    public required string Status { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The first of its work, by which holidays and absences are told.</summary>
    public AttendanceRecord? First { get; init; }

    /// <summary>The end; while the clock runs, the next midnight.</summary>
    public DateTime Until => End ?? Start.Date.AddDays(1);

    /// <summary>The rows of one person's attendances, by their start.</summary>
    public static IEnumerable<AttendanceRow> Of(IEnumerable<AttendanceRecord> records)
        => records.GroupBy(record => record.Row).Select(Tell).OfType<AttendanceRow>().OrderBy(row => row.Start);

    /// <summary>Whether both take the same time. What was refused takes none.</summary>
    public bool Overlaps(AttendanceRow other)
        => Status != AttendanceStatus.Rejected && other.Status != AttendanceStatus.Rejected && Start < other.Until && other.Start < Until;

    /// <summary>The time of the row in one piece, its break still to be placed.</summary>
    public AttendanceRecord ToRecord(Guid id, DateTimeOffset now) => new()
    {
        Id = id,
        Row = Id,
        PersonId = PersonId,
        Start = Start,
        End = End,
        AttributionDate = DateOnly.FromDateTime(Start),
        Comment = Comment,
        ProjectId = ProjectId,
        Status = Status,
        UnplacedBreak = BreakMinutes,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static AttendanceRow? Tell(IGrouping<long, AttendanceRecord> group)
    {
        AttendanceRecord[] work = [.. group.Where(record => !record.IsBreak).OrderBy(record => record.Start)];
        if (work is not [var first, ..])
        {
            return null;
        }

        var gaps = work.Zip(work.Skip(1), (before, after) => (int)(after.Start - before.Until).TotalMinutes).Sum();
        return new AttendanceRow
        {
            Id = group.Key,
            V2Id = first.Id,
            PersonId = first.PersonId,
            Start = first.Start,
            End = work[^1].End,
            BreakMinutes = gaps + work.Sum(record => record.UnplacedBreak),
            Comment = first.Comment,
            ProjectId = first.ProjectId,
            Status = work.Any(record => record.Status == AttendanceStatus.Pending) ? AttendanceStatus.Pending : first.Status,
            UpdatedAt = group.Max(record => record.UpdatedAt),
            First = first,
        };
    }
}
