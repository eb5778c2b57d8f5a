using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Recruiting;

/// <summary>Somebody who has applied.</summary>
public sealed record Candidate : PersonioResource
{
    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Gender, in Personio's word.</summary>
    public string? Gender { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Where they live.</summary>
    public string? Location { get; init; }

    /// <summary>Day of birth.</summary>
    public DateOnly? Birthday { get; init; }

    /// <summary>Address of a profile at LinkedIn.</summary>
    public string? LinkedinProfile { get; init; }

    /// <summary>From when they can work, in their own words.</summary>
    public string? AvailableFrom { get; init; }

    /// <summary>What they have applied for.</summary>
    public IReadOnlyList<CandidateApplication>? Applications { get; init; }

    /// <summary>When they were entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When they were last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>An application of a candidate, in short.</summary>
public sealed record CandidateApplication : PersonioResource
{
    /// <summary>The day of the application.</summary>
    public DateOnly? ApplicationDate { get; init; }
}

/// <summary>A job to apply for. Its id has nothing to do with the jobs of <see cref="Jobs.JobsClient"/>.</summary>
public sealed record RecruitingJob : PersonioResource
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>Its department.</summary>
    public NamedReference? Department { get; init; }

    /// <summary>Its category, which decides about the stages.</summary>
    public NamedReference? Category { get; init; }

    /// <summary>Who decides about the applications.</summary>
    public IReadOnlyList<HiringTeamMember>? HiringTeam { get; init; }

    /// <summary>The company.</summary>
    public ObjectReference? Company { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>A category of jobs.</summary>
public sealed record RecruitingCategory : PersonioResource
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>The stages that applications for its jobs go through.</summary>
    public IReadOnlyList<ApplicationStage>? Stages { get; init; }

    /// <summary>The company.</summary>
    public ObjectReference? Company { get; init; }
}
