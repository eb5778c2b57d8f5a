namespace Personio.Client.Recruiting;

/// <summary>An application to enter through the recruiting API.</summary>
public sealed record NewApplication
{
    /// <summary>First name; not blank.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name; not blank.</summary>
    public required string LastName { get; init; }

    /// <summary>E-mail address. Personio refuses a second application of one address for one job.</summary>
    public required string Email { get; init; }

    /// <summary>The number of a published job: the one that the career site's feed and <see cref="RecruitingJob"/> have.</summary>
    public required string JobPositionId { get; init; }

    /// <summary>The number of a channel: no API tells them, Personio's settings do.</summary>
    public string? RecruitingChannelId { get; init; }

    /// <summary>The id under which a job board has posted the job; has to fit the channel.</summary>
    public string? ExternalPostingId { get; init; }

    /// <summary>What the candidate writes.</summary>
    public string? Message { get; init; }

    /// <summary>The day of the application; today when null, never a later one.</summary>
    public DateOnly? ApplicationDate { get; init; }

    /// <summary>Where it begins; the first phase of the job's category when null.</summary>
    public ApplicationPhase? Phase { get; init; }

    /// <summary>Tags; those that do not exist are created.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Files that were uploaded before: <see cref="RecruitingClient.UploadDocumentAsync"/>.</summary>
    public IReadOnlyList<ApplicationFile> Files { get; init; } = [];

    /// <summary>What else is known of the candidate.</summary>
    public IReadOnlyList<ApplicationAttribute> Attributes { get; init; } = [];

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewApplication);
}

/// <summary>Where an application begins.</summary>
public sealed record ApplicationPhase
{
    private ApplicationPhase(string? system, long? custom)
    {
        System = system;
        CustomId = custom;
    }

    /// <summary>Not sorted in yet.</summary>
    public static ApplicationPhase Unassigned { get; } = new("unassigned", null);

    /// <summary>Refused by the company.</summary>
    public static ApplicationPhase Rejected { get; } = new("rejected", null);

    /// <summary>Taken back by the candidate.</summary>
    public static ApplicationPhase Withdrawn { get; } = new("withdrawn", null);

    /// <summary>An offer was made.</summary>
    public static ApplicationPhase Offer { get; } = new("offer", null);

    /// <summary>The offer was accepted.</summary>
    public static ApplicationPhase Accepted { get; } = new("accepted", null);

    /// <summary>Personio's word for one of its own phases; null for a phase of the company's.</summary>
    public string? System { get; }

    /// <summary>The number of a phase of the company's; null for Personio's own.</summary>
    public long? CustomId { get; }

    /// <summary>A phase of the company's, by the number that Personio's settings show. One that is none of the job's is stored as unassigned.</summary>
    public static ApplicationPhase Custom(long id) => new(null, id);
}

/// <summary>A file of an application.</summary>
/// <param name="Id">The UUID that its upload was answered with.</param>
/// <param name="FileName">What it is called.</param>
/// <param name="Category">What it is.</param>
public sealed record ApplicationFile(Guid Id, string FileName, ApplicationFileCategory Category)
{
    /// <summary>Without the name, which may be personal data.</summary>
    public override string ToString() => $"{nameof(ApplicationFile)} {Id}";
}

/// <summary>What a file of an application is.</summary>
/// <param name="Word">Personio's word.</param>
public readonly record struct ApplicationFileCategory(string Word)
{
    /// <summary>A curriculum vitae.</summary>
    public static ApplicationFileCategory Cv { get; } = new("cv");

    /// <summary>A letter.</summary>
    public static ApplicationFileCategory CoverLetter { get; } = new("cover-letter");

    /// <summary>What an earlier employer writes.</summary>
    public static ApplicationFileCategory EmploymentReference { get; } = new("employment-reference");

    /// <summary>A certificate.</summary>
    public static ApplicationFileCategory Certificate { get; } = new("certificate");

    /// <summary>A piece of work.</summary>
    public static ApplicationFileCategory WorkSample { get; } = new("work-sample");

    /// <summary>Anything else.</summary>
    public static ApplicationFileCategory Other { get; } = new("other");
}

/// <summary>Something about a candidate: one of six things that Personio knows, or an attribute of the company's.</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Value">The value as text.</param>
public sealed record ApplicationAttribute(string Id, string Value)
{
    /// <summary>Day of birth.</summary>
    public static ApplicationAttribute Birthday(DateOnly day) => new("birthday", Json.PersonioTime.Format(day));

    /// <summary>Gender: male, female, diverse or undefined.</summary>
    public static ApplicationAttribute Gender(string word) => new("gender", word);

    /// <summary>Where the candidate lives.</summary>
    public static ApplicationAttribute Location(string text) => new("location", text);

    /// <summary>Telephone number.</summary>
    public static ApplicationAttribute Phone(string text) => new("phone", text);

    /// <summary>From when the candidate can work, in their own words.</summary>
    public static ApplicationAttribute AvailableFrom(string text) => new("available_from", text);

    /// <summary>What the candidate wants to earn, in their own words.</summary>
    public static ApplicationAttribute SalaryExpectations(string text) => new("salary_expectations", text);

    /// <summary>An attribute of the company's, by the number that Personio's settings show.</summary>
    public static ApplicationAttribute Custom(long number, string value) => new($"custom_attribute_{number}", value);

    /// <summary>Without the value, which is personal data.</summary>
    public override string ToString() => $"{nameof(ApplicationAttribute)} {Id}";
}

/// <summary>What the upload of an application's file is answered with.</summary>
/// <param name="Id">Names it when an application is entered. How long an upload waits for one is not documented: enter it soon.</param>
/// <param name="Size">In bytes.</param>
/// <param name="MediaType">What Personio takes it for.</param>
/// <param name="FileName">What it was called.</param>
/// <param name="Extension">Its extension; <c>ptt</c> stands for <c>ppt</c> in Personio's documentation.</param>
public sealed record UploadedApplicationFile(Guid Id, long? Size, string? MediaType, string FileName, string? Extension)
{
    /// <summary>The file as part of an application.</summary>
    public ApplicationFile As(ApplicationFileCategory category) => new(Id, FileName, category);

    /// <summary>Without the name, which may be personal data.</summary>
    public override string ToString() => $"{nameof(UploadedApplicationFile)} {Id}";
}
