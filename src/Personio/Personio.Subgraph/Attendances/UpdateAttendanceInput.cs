namespace Personio.Subgraph.Attendances;

/// <summary>What changes about an attendance: what is left out stays. Neither the person nor the type can change.</summary>
public sealed record UpdateAttendanceInput
{
    /// <summary>The attendance.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>Local time; cannot be cleared.</summary>
    public Optional<DateTime?> Start { get; init; }

    /// <summary>Local time; null lets the clock run again.</summary>
    public Optional<DateTime?> End { get; init; }

    /// <summary>An active project; null for none.</summary>
    [ID]
    public Optional<string?> ProjectId { get; init; }

    /// <summary>A remark; null for none.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UpdateAttendanceInput);
}
