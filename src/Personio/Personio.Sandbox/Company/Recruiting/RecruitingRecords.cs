namespace Personio.Sandbox.Company.Recruiting;

/// <summary>A stage of applications. Personio's own have neither id nor name.</summary>
internal sealed record StageRecord(long? Id, string? Name, string Kind, string Type)
{
    public const string Own = "SYSTEM";
    public const string Companys = "CUSTOM";

    /// <summary>Personio's own, by the words that v1 has for them. Where a candidate is not sorted in yet, v2 says <c>new</c>.</summary>
    public static IReadOnlyDictionary<string, StageRecord> System { get; } = new[]
    {
        ("unassigned", "new"), ("rejected", "rejected"), ("withdrawn", "withdrawn"), ("offer", "offer"), ("accepted", "accepted"),
    }.ToDictionary(pair => pair.Item1, pair => new StageRecord(null, null, Own, pair.Item2), StringComparer.Ordinal);

    public static StageRecord Unassigned => System["unassigned"];
}

/// <summary>A category of jobs, and the stages that the company has given it.</summary>
internal sealed record RecruitingCategoryRecord(long Id, string Name, IReadOnlyList<StageRecord> Stages);

/// <summary>Who looks for somebody, and as what.</summary>
internal sealed record HiringMember(long Person, string Role);

/// <summary>That an application came to a stage.</summary>
internal sealed record StageTransition(DateTimeOffset At, StageRecord Stage);

/// <summary>A job to apply for.</summary>
internal sealed record VacancyRecord
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required NamedUnit Department { get; init; }

    public required Office Office { get; init; }

    public required RecruitingCategoryRecord Category { get; init; }

    /// <summary>Only those that are published are in the feed and can be applied for.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>The languages that it is described in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required bool IsPartTime { get; init; }

    /// <summary>A year's pay, told in the feed; null when it is a secret.</summary>
    public int? Salary { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The recruiter and the one the new colleague will report to.</summary>
    public required IReadOnlyList<HiringMember> HiringTeam { get; init; }
}

internal sealed record CandidateRecord
{
    public required long Id { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    /// <summary>The attributes of the recruiting API by their ids: birthday, gender, phone and what the company has added.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

internal sealed record ApplicationRecord
{
    public required long Id { get; init; }

    public required long CandidateId { get; init; }

    public required VacancyRecord Vacancy { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Latest first; the first is where it stands.</summary>
    public required IReadOnlyList<StageTransition> Transitions { get; init; }

    public NamedUnit? Channel { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt => Transitions[0].At;
}

/// <summary>A file that waits for an application.</summary>
internal sealed record WaitingFile(Guid Id, string Name, byte[] Content);

/// <summary>What becomes of an application that somebody wants to enter.</summary>
internal enum ApplicationEntry
{
    Done,
    AlreadyThere,
}
