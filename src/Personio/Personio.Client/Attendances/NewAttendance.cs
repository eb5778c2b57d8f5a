namespace Personio.Client.Attendances;

/// <summary>Time to enter, of one day.</summary>
public sealed record NewAttendance
{
    /// <summary>Whose.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Local time, to the minute.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Local time of the same day, to the minute; null while the clock runs.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Minutes of break. Default: none.</summary>
    public int BreakMinutes { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>An active project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewAttendance);
}

/// <summary>What became of one <see cref="NewAttendance"/> of a batch, which is not all or nothing.</summary>
public sealed record AttendanceOutcome
{
    /// <summary>Its number in v1 when it was entered; otherwise null.</summary>
    public string? Id { get; init; }

    /// <summary>Its id in v2, or that of its first part, when Personio says so.</summary>
    public string? IdV2 { get; init; }

    /// <summary>
    /// Why it was not entered, in Personio's words, which may quote values; null when it was, or when nobody knows. Never tell cases apart by it.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>Whether it was entered.</summary>
    public bool IsStored => Id is not null;

    /// <summary>Whether Personio says neither that it was entered nor that it was not: list before trying again.</summary>
    public bool IsUnknown => Id is null && Error is null;

    /// <summary>Without Personio's words.</summary>
    public override string ToString() => $"{nameof(AttendanceOutcome)} {Id ?? (IsUnknown ? "unknown" : "refused")}";
}

/// <summary>
/// What to change about an attendance. The employee cannot be. A new start is sent with its end: alone, Personio has taken an attendance for an overlap
/// with itself.
/// </summary>
public sealed record AttendanceChange
{
    /// <summary>The day.</summary>
    public Optional<DateOnly> Date { get; init; }

    /// <summary>Local time, to the minute; only together with <see cref="End"/>.</summary>
    public Optional<TimeOnly> Start { get; init; }

    /// <summary>Local time, to the minute; null lets the clock run again.</summary>
    public Optional<TimeOnly?> End { get; init; }

    /// <summary>Minutes of break.</summary>
    public Optional<int> BreakMinutes { get; init; }

    /// <summary>A remark.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>An active project, or null for none.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>Whether it is confirmed at once or, with false, has to be approved; unset leaves that to Personio.</summary>
    public Optional<bool> SkipApproval { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AttendanceChange);
}
