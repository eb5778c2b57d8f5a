using System.Text.Json.Serialization;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Projects;

/// <summary>What time is booked on ("Personio v2: projects and members"). One level of sub-projects exists.</summary>
public sealed record Project : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether time can be booked on it.</summary>
    public ProjectStatus? Status { get; init; }

    /// <summary>The company's own code for it, unique within the account.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>A description.</summary>
    public string? Description { get; init; }

    /// <summary>The project that this is a part of; null for most.</summary>
    public ObjectReference? ParentProject { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The cost center that pays; null for sub-projects.</summary>
    public ObjectReference? CostCenter { get; init; }

    /// <summary>Whether everybody may book on it, members or not.</summary>
    public bool? AssignedToAll { get; init; }

    /// <summary>Whether somebody is billed for it.</summary>
    public bool? Billable { get; init; }

    /// <summary>Who it is done for.</summary>
    public string? ClientName { get; init; }

    /// <summary>The company's own word for its kind.</summary>
    public string? ProjectType { get; init; }

    /// <summary>Minutes booked on it; null unless asked for with <see cref="ProjectFigures.TrackedMinutes"/>.</summary>
    public long? TrackedMinutes { get; init; }

    /// <summary>Minutes booked on its sub-projects; null unless asked for with <see cref="ProjectFigures.SubProjectsTrackedMinutes"/>.</summary>
    public long? SubProjectsTrackedMinutes { get; init; }

    /// <summary>How many sub-projects it has; null unless asked for with <see cref="ProjectFigures.SubProjectsCount"/>.</summary>
    public long? SubProjectsCount { get; init; }

    /// <summary>How many periods are booked on it; null unless asked for with <see cref="ProjectFigures.TrackedPeriodsCount"/>.</summary>
    public long? TrackedPeriodsCount { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>Figures about a project that Personio counts only when they are asked for.</summary>
[Flags]
public enum ProjectFigures
{
    /// <summary>No figures.</summary>
    None = 0,

    /// <summary>The minutes booked on it.</summary>
    TrackedMinutes = 1,

    /// <summary>The minutes booked on its sub-projects.</summary>
    SubProjectsTrackedMinutes = 2,

    /// <summary>How many sub-projects it has.</summary>
    SubProjectsCount = 4,

    /// <summary>How many periods are booked on it.</summary>
    TrackedPeriodsCount = 8,

    /// <summary>All of them.</summary>
    All = TrackedMinutes | SubProjectsTrackedMinutes | SubProjectsCount | TrackedPeriodsCount,
}

/// <summary>Whether time can be booked on a project.</summary>
[JsonConverter(typeof(OpenEnumConverter<ProjectStatus>))]
public readonly record struct ProjectStatus(string Word) : IOpenEnum<ProjectStatus>
{
    /// <summary>Time can be booked.</summary>
    public static ProjectStatus Active { get; } = new("ACTIVE");

    /// <summary>No more time can be booked.</summary>
    public static ProjectStatus Archived { get; } = new("ARCHIVED");

    /// <inheritdoc />
    public static ProjectStatus Of(string word) => new(word.ToUpperInvariant());
}
