namespace Personio.Subgraph.Attendances;

/// <summary>Time to enter, several rows at once.</summary>
public sealed record CreateAttendancesInput
{
    /// <summary>The rows, 1 to 100. Each is entered or not by itself.</summary>
    public required IReadOnlyList<AttendanceRowInput> Rows { get; init; }

    /// <summary>Whether all of it is confirmed at once; otherwise each person's approval rule holds.</summary>
    [GraphQLDefaultValue("false")]
    public bool SkipApproval { get; init; }

    /// <summary>
    /// A text of your own choice, at most 255 characters: however often the mutation is sent with it within 24 hours, the rows are entered once, and every
    /// attempt gets the same outcome of each row.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(CreateAttendancesInput);
}

/// <summary>Time of one person.</summary>
public sealed record AttendanceRowInput
{
    /// <summary>Whose time: an employee's id.</summary>
    [ID]
    public required string EmployeeId { get; init; }

    /// <summary>Working time or a break.</summary>
    [GraphQLDefaultValue("WORK")]
    public AttendanceKind Type { get; init; } = AttendanceKind.Work;

    /// <summary>Local time.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Local time, within 24 hours of the start; left out while the clock runs.</summary>
    public DateTime? End { get; init; }

    /// <summary>An active project; for work only.</summary>
    [ID]
    public string? ProjectId { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AttendanceRowInput);
}
