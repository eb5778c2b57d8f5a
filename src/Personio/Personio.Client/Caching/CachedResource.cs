namespace Personio.Client.Caching;

/// <summary>
/// A kind of object whose reads are kept, the same for both generations of Personio's API, because a change through one is a change for the other.
/// </summary>
public sealed class CachedResource
{
    private CachedResource(string name, int freshSeconds) => Policy = new CachePolicy(name) { FreshFor = TimeSpan.FromSeconds(freshSeconds) };

    /// <summary>
    /// Employees of v1, persons and employments of v2. An id is the same person in both, so that a change of one leaves what is known of the
    /// others by their ids.
    /// </summary>
    public static CachedResource People { get; } = new("people", FreshSeconds.People) { HasOneIdEverywhere = true };

    /// <summary>What employees have left of each type of absence, by employee.</summary>
    public static CachedResource AbsenceBalances { get; } = new("absence-balances", FreshSeconds.AbsenceBalances) { HasOneIdEverywhere = true };

    /// <summary>Absences, their breakdowns by day, and the time-offs of v1.</summary>
    public static CachedResource Absences { get; } = new("absences", FreshSeconds.Absences);

    /// <summary>Kinds of absences.</summary>
    public static CachedResource AbsenceTypes { get; } = new("absence-types", FreshSeconds.AbsenceTypes);

    /// <summary>Tracked time.</summary>
    public static CachedResource Attendances { get; } = new("attendances", FreshSeconds.Attendances);

    /// <summary>Projects and their members.</summary>
    public static CachedResource Projects { get; } = new("projects", FreshSeconds.Projects);

    /// <summary>What is known about documents; never their content.</summary>
    public static CachedResource Documents { get; } = new("documents", FreshSeconds.Documents);

    /// <summary>Categories of documents.</summary>
    public static CachedResource DocumentCategories { get; } = new("document-categories", FreshSeconds.DocumentCategories);

    /// <summary>Applications, candidates and the stages they went through.</summary>
    public static CachedResource Applications { get; } = new("applications", FreshSeconds.Applications);

    /// <summary>The jobs that are recruited for, and their categories.</summary>
    public static CachedResource RecruitingJobs { get; } = new("recruiting-jobs", FreshSeconds.RecruitingJobs);

    /// <summary>The career site's feed, by language.</summary>
    public static CachedResource OpenPositions { get; } = new("open-positions", FreshSeconds.OpenPositions);

    /// <summary>Org units, legal entities, cost centers, workplaces.</summary>
    public static CachedResource Organisation { get; } = new("organisation", FreshSeconds.Organisation);

    /// <summary>The job catalogue and its salary bands.</summary>
    public static CachedResource JobCatalogue { get; } = new("job-catalogue", FreshSeconds.JobCatalogue);

    /// <summary>Pay and the kinds of it.</summary>
    public static CachedResource Compensations { get; } = new("compensations", FreshSeconds.Compensations);

    /// <summary>Reports of both generations: they may hold anything of anybody.</summary>
    public static CachedResource Reports { get; } = new("reports", FreshSeconds.Reports);

    /// <summary>Definitions of attributes.</summary>
    public static CachedResource Attributes { get; } = new("attributes", FreshSeconds.Attributes);

    /// <summary>What the kind is called in tags and in <see cref="StaleReads"/>.</summary>
    public string Name => Policy.Resource;

    /// <summary>How long an answer is served without asking Personio, and how much longer while Personio is down.</summary>
    public CachePolicy Policy { get; }

    /// <summary>Whether an object has the same id in both generations of the API.</summary>
    internal bool HasOneIdEverywhere { get; private init; }

    /// <summary>Drops all that is known of the kind.</summary>
    internal string Everything => Name;

    /// <summary>Drops what holds more than one object.</summary>
    internal string Lists => $"{Name}:lists";

    /// <summary>Drops what is known of one object by its id.</summary>
    internal string One(string id) => $"{Name}:id:{id}";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
