using System.Collections.Immutable;

namespace Personio.Sandbox.Company.Projects;

/// <summary>What time is booked on. v1 knows its name and whether it is active; one level of sub-projects exists.</summary>
internal sealed record ProjectRecord
{
    public const string Active = "ACTIVE";
    public const string Archived = "ARCHIVED";

    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary><see cref="Active"/> or <see cref="Archived"/>.</summary>
    public required string Status { get; init; }

    public string? Code { get; init; }

    public string? Description { get; init; }

    public long? ParentId { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? End { get; init; }

    public long? CostCenterId { get; init; }

    public bool AssignedToAll { get; init; }

    public bool Billable { get; init; }

    public string? ClientName { get; init; }

    public string? ProjectType { get; init; }

    public ImmutableSortedSet<long> Members { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
