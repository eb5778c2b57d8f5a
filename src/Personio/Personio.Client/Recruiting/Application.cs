using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Recruiting;

/// <summary>Somebody's application for a job.</summary>
public sealed record Application : PersonioResource
{
    /// <summary>The day of the application.</summary>
    public DateOnly? ApplicationDate { get; init; }

    /// <summary>Whether the candidate's data was erased.</summary>
    public bool? IsAnonymized { get; init; }

    /// <summary>Who applies, in short.</summary>
    public ApplicationCandidate? Candidate { get; init; }

    /// <summary>For what, in short.</summary>
    public ApplicationJob? Job { get; init; }

    /// <summary>How far it has come.</summary>
    public ApplicationStage? CurrentStage { get; init; }

    /// <summary>Where it came from.</summary>
    public NamedReference? Channel { get; init; }

    /// <summary>Who decides about it.</summary>
    public IReadOnlyList<HiringTeamMember>? HiringTeam { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>The candidate of an application.</summary>
public sealed record ApplicationCandidate : PersonioResource
{
    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Gender, in Personio's word.</summary>
    public string? Gender { get; init; }
}

/// <summary>The job of an application.</summary>
public sealed record ApplicationJob : PersonioResource
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>Its department.</summary>
    public NamedReference? Department { get; init; }

    /// <summary>Its category, which decides about the stages.</summary>
    public NamedReference? Category { get; init; }
}

/// <summary>A stage that an application can be in. Personio's own stages have neither id nor name, only a type.</summary>
public sealed record ApplicationStage
{
    /// <summary>Personio's id; null for Personio's own.</summary>
    public string? Id { get; init; }

    /// <summary>What it is called; null for Personio's own.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is Personio's own or the company's, in Personio's word, such as <c>SYSTEM</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What it means, in Personio's word, such as <c>new</c>.</summary>
    public string? Type { get; init; }
}

/// <summary>That an application came into a stage.</summary>
public sealed record StageTransition
{
    /// <summary>When.</summary>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>Into which.</summary>
    public ApplicationStage? Stage { get; init; }
}

/// <summary>Somebody who decides about applications.</summary>
public sealed record HiringTeamMember
{
    /// <summary>Who.</summary>
    public ObjectReference? Person { get; init; }

    /// <summary>As what.</summary>
    public HiringRole? Role { get; init; }
}

/// <summary>A part in a hiring team.</summary>
/// <param name="Name">What it is called.</param>
public sealed record HiringRole(string? Name);

/// <summary>Another object, mentioned by id and name.</summary>
public sealed record NamedReference : PersonioResource
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }
}

/// <summary>Which applications to list; all when nothing is set.</summary>
public sealed record ApplicationFilter
{
    /// <summary>Only those changed after this moment. Not together with <see cref="UpdatedBefore"/>.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Only those changed before this moment. Not together with <see cref="UpdatedAfter"/>.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Only those of the candidate with this e-mail address.</summary>
    public string? CandidateEmail { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(ApplicationFilter);
}
