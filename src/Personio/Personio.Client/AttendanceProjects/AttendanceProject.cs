namespace Personio.Client.AttendanceProjects;

/// <summary>A project as v1 has it: a name, and whether time can be booked ("Personio v1: attendance projects").</summary>
public sealed record AttendanceProject
{
    /// <summary>Personio's id, the same as in v2.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether time can be booked on it.</summary>
    public bool? IsActive { get; init; }

    /// <summary>When it was created; not told with an attendance.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed; not told with an attendance.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Kind and id alone.</summary>
    public override string ToString() => $"{nameof(AttendanceProject)} {Id}";
}

/// <summary>A change of a project: only what is set is sent.</summary>
public sealed record AttendanceProjectChange
{
    /// <summary>Its name; cannot be cleared.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Whether time can be booked on it.</summary>
    public Optional<bool> IsActive { get; init; }
}
