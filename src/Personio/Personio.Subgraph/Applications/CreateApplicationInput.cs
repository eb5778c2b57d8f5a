namespace Personio.Subgraph.Applications;

/// <summary>An application to enter, as somebody makes it on a career page.</summary>
public sealed record CreateApplicationInput
{
    /// <summary>The job: the id of an open position. A job that is not published takes no applications.</summary>
    [ID]
    public required string JobPositionId { get; init; }

    /// <summary>First name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>E-mail address. Personio takes one application of an address for a job.</summary>
    public required string Email { get; init; }

    /// <summary>What the candidate writes: up to 10,000 characters.</summary>
    public string? Message { get; init; }

    /// <summary>The day of the application; today when left out, never a later one.</summary>
    public DateOnly? ApplicationDate { get; init; }

    /// <summary>The number of a channel: no API tells them, Personio's settings do.</summary>
    [ID]
    public string? RecruitingChannelId { get; init; }

    /// <summary>The id under which a job board has posted the job; has to fit the channel.</summary>
    public string? ExternalPostingId { get; init; }

    /// <summary>Where it begins; the first stage of the job's category when left out.</summary>
    public ApplicationPhaseInput? Phase { get; init; }

    /// <summary>Tags, 20 at most; those that do not exist are created.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Files that were uploaded before by `uploadApplicationDocument`, 20 at most.</summary>
    public IReadOnlyList<ApplicationFileInput>? Files { get; init; }

    /// <summary>What else is known of the candidate, 50 attributes at most, each once.</summary>
    public IReadOnlyList<ApplicationAttributeInput>? Attributes { get; init; }

    /// <summary>
    /// A text that names this one wish, such as a UUID, 1 to 255 characters: however often the mutation is sent with it within a day, the application is entered once.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(CreateApplicationInput);
}

/// <summary>Where an application begins: exactly one of these.</summary>
[OneOf]
public sealed record ApplicationPhaseInput
{
    /// <summary>A phase of Personio's own.</summary>
    public SystemPhase? System { get; init; }

    /// <summary>A phase of the company's: one of the stages of the job's category. One that is none of those counts as unassigned.</summary>
    [ID]
    public string? Custom { get; init; }
}

/// <summary>A file of an application.</summary>
public sealed record ApplicationFileInput
{
    /// <summary>The id that `uploadApplicationDocument` answered.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string FileName { get; init; }

    /// <summary>What it is.</summary>
    public required FileCategory Category { get; init; }

    /// <summary>Without values, which may be personal data.</summary>
    public override string ToString() => nameof(ApplicationFileInput);
}

/// <summary>Something about a candidate.</summary>
public sealed record ApplicationAttributeInput
{
    /// <summary>
    /// One of Personio's own, `birthday` (yyyy-MM-dd), `gender` (male, female, diverse or undefined), `location`, `phone`, `available_from` and `salary_expectations`, or
    /// `custom_attribute_` and the number of one of the company's, which Personio's settings show.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The value as text.</summary>
    public required string Value { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(ApplicationAttributeInput);
}
