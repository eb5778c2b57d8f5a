using System.Collections.Immutable;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.Company.Saving;

/// <summary>The highest id of each kind that was ever given; 0 leaves it to what is there.</summary>
internal sealed record LastIds
{
    public long Employee { get; set; }

    /// <summary>v1's number of a day-tracked absence.</summary>
    public long Absence { get; set; }

    /// <summary>v1's row of attendances.</summary>
    public long AttendanceRow { get; set; }

    public long Project { get; set; }

    public long Document { get; set; }
}

/// <summary>A person's attendances, once somebody wrote to them; none at all is different from nobody having written.</summary>
internal sealed record SavedAttendances(long PersonId, ImmutableArray<AttendanceRecord> Periods);

/// <summary>An application, with its job and its channel by their ids.</summary>
internal sealed record SavedApplication
{
    public required long Id { get; init; }

    public required long CandidateId { get; init; }

    public required long VacancyId { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<StageTransition> Transitions { get; init; }

    public NamedUnit? Channel { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public static SavedApplication From(ApplicationRecord application) => new()
    {
        Id = application.Id,
        CandidateId = application.CandidateId,
        VacancyId = application.Vacancy.Id,
        Date = application.Date,
        Transitions = application.Transitions,
        Channel = application.Channel,
        Message = application.Message,
        Tags = application.Tags,
        CreatedAt = application.CreatedAt,
    };

    public ApplicationRecord ToRecord(VacancyRecord vacancy) => new()
    {
        Id = Id,
        CandidateId = CandidateId,
        Vacancy = vacancy,
        Date = Date,
        Transitions = Transitions,
        Channel = Channel,
        Message = Message,
        Tags = Tags,
        CreatedAt = CreatedAt,
    };
}

/// <summary>A webhook with what it was told and what became of it, oldest first. What was still to be sent is not kept.</summary>
internal sealed record SavedWebhook(WebhookRecord Webhook, IReadOnlyList<WebhookEvent> Events, IReadOnlyList<WebhookAttempt> Attempts);
