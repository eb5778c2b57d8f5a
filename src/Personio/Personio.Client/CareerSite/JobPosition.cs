namespace Personio.Client.CareerSite;

/// <summary>A job that the career site offers.</summary>
public sealed record JobPosition
{
    /// <summary>Its number: the one to apply for, and the one of the job in recruiting.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its page. The feed has none; this is where the career site puts it by convention.</summary>
    public required Uri Page { get; init; }

    /// <summary>Who employs.</summary>
    public string? Subcompany { get; init; }

    /// <summary>Where.</summary>
    public string? Office { get; init; }

    /// <summary>Where else.</summary>
    public IReadOnlyList<string> AdditionalOffices { get; init; } = [];

    /// <summary>In which department.</summary>
    public string? Department { get; init; }

    /// <summary>The category of recruiting.</summary>
    public string? RecruitingCategory { get; init; }

    /// <summary>The text, part by part; empty when nobody has written it in the language that was asked for.</summary>
    public IReadOnlyList<JobDescription> Descriptions { get; init; } = [];

    /// <summary>Personio's word, such as <c>permanent</c> or <c>intern</c>.</summary>
    public string? EmploymentType { get; init; }

    /// <summary>Personio's word, such as <c>entry-level</c> or <c>experienced</c>.</summary>
    public string? Seniority { get; init; }

    /// <summary>Personio's word, such as <c>full-time</c> or <c>full-or-part-time</c>.</summary>
    public string? Schedule { get; init; }

    /// <summary>Personio's word, such as <c>lt-1</c> or <c>2-5</c>.</summary>
    public string? YearsOfExperience { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Personio's word for the occupation.</summary>
    public string? Occupation { get; init; }

    /// <summary>Personio's word for the group of occupations.</summary>
    public string? OccupationCategory { get; init; }

    /// <summary>What it pays; null when that is not told.</summary>
    public JobSalary? Salary { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}

/// <summary>A part of a job's text.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Html">HTML that somebody wrote: clean it before a browser shows it.</param>
public sealed record JobDescription(string? Name, string Html);

/// <summary>What a job pays.</summary>
/// <param name="Minimum">At least; null when it is not told.</param>
/// <param name="Maximum">At most; null when it is not told.</param>
/// <param name="Currency">The currency, ISO 4217.</param>
/// <param name="Interval">For how long, in Personio's word, such as <c>yearly</c>.</param>
public sealed record JobSalary(decimal? Minimum, decimal? Maximum, string? Currency, string? Interval);

/// <summary>A language of the career site. A company offers some of them.</summary>
/// <param name="Code">The code, such as <c>en</c>.</param>
public readonly record struct CareerSiteLanguage(string Code)
{
    /// <summary>German: the one when none is asked for.</summary>
    public static CareerSiteLanguage German { get; } = new("de");

    /// <summary>English.</summary>
    public static CareerSiteLanguage English { get; } = new("en");

    /// <summary>French.</summary>
    public static CareerSiteLanguage French { get; } = new("fr");

    /// <summary>Spanish.</summary>
    public static CareerSiteLanguage Spanish { get; } = new("es");

    /// <summary>Dutch.</summary>
    public static CareerSiteLanguage Dutch { get; } = new("nl");

    /// <summary>Italian.</summary>
    public static CareerSiteLanguage Italian { get; } = new("it");

    /// <summary>Portuguese.</summary>
    public static CareerSiteLanguage Portuguese { get; } = new("pt");

    /// <summary>The languages that Personio documents. Its own pages offer more: sv, fi, pl, cs.</summary>
    public static IReadOnlyList<CareerSiteLanguage> Documented { get; } = [German, English, French, Spanish, Dutch, Italian, Portuguese];

    /// <summary>The code, checked.</summary>
    /// <exception cref="ArgumentException">It cannot be a language.</exception>
    internal string Require(string parameter) => Code is { Length: >= 2 and <= 3 } && Code.All(char.IsAsciiLetterLower)
        ? Code
        : throw new ArgumentException("A language of the career site is two or three small letters, such as en.", parameter);
}
