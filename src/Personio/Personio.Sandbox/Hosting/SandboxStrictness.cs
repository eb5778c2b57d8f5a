namespace Personio.Sandbox;

/// <summary>
/// Behaviour of Personio that is disputed, historical or announced. The defaults are the stricter reading, so that a client that works
/// here works there.
/// </summary>
public sealed record SandboxStrictness
{
    /// <summary>Credentials in the query string of <c>POST /v1/auth</c>: refused with 403 (default) or still accepted.</summary>
    public bool AcceptQueryCredentials { get; init; }

    /// <summary>A v1 <c>limit</c> above the maximum: refused with 422 (default) or silently lowered to it.</summary>
    public bool ClampLimits { get; init; }

    /// <summary>Whether a v1 answer to <c>attributes[]</c> contains the id although it was not asked for. Default true.</summary>
    public bool AttributesKeepId { get; init; } = true;

    /// <summary>Tags as a JSON array inside a string instead of a comma separated list. Default false.</summary>
    public bool TagsAsJson { get; init; }

    /// <summary>Whether some v1 messages come in German whatever the caller speaks. Default true.</summary>
    public bool GermanMessages { get; init; } = true;

    /// <summary>
    /// The v1 tokens of before June 2023: each works once and every answer carries the next in its Authorization header.
    /// Default false: one stable token.
    /// </summary>
    public bool OneTimeTokens { get; init; }

    /// <summary>Pages of v1 employees, absences and attendances repeat the last row of the page before and count it in the total. Default false.</summary>
    public bool DuplicateRowsAcrossPages { get; init; }

    /// <summary>
    /// Whether the gateway knows the endpoints that were in beta (org units, cost centers, workplaces, recruiting) only for requests with the header
    /// <c>Beta: true</c>, as it did until 2026. Default false.
    /// </summary>
    public bool RequireBetaHeader { get; init; }

    /// <summary>
    /// Whether a v2 employment's termination calls the last day at work <c>last_working_date</c>, as Personio's example does, instead of
    /// <c>last_working_day</c>, as its schema does. Default false.
    /// </summary>
    public bool LastWorkingDate { get; init; }

    /// <summary>
    /// Whether the time filters of v2 persons and employments take times as documented, and not only dates as was observed. Default false.
    /// </summary>
    public bool AcceptTimesInPersonFilters { get; init; }

    /// <summary>Whether the links of v2 reports are objects like everywhere else instead of plain strings. Default false.</summary>
    public bool ReportLinksAsObjects { get; init; }

    /// <summary>
    /// Whether a change of a v2 employment must name status, start date and type, as one client reports. Default false.
    /// </summary>
    public bool EmploymentChangesMustBeWhole { get; init; }

    /// <summary>Whether a change of a v2 absence leaves its comment alone, as one user reports. Default false.</summary>
    public bool AbsenceChangesKeepComment { get; init; }

    /// <summary>Whether v1 time-offs tell half days as booleans, as Personio's schema does, instead of 0 and 1, as it was observed. Default false.</summary>
    public bool HalfDaysAsBooleans { get; init; }

    /// <summary>
    /// Whether a window of v1 time-offs also finds those of the day before it and of the day after it, as users report. Default false.
    /// </summary>
    public bool TimeOffFilterLeaksADay { get; init; }

    /// <summary>
    /// Whether the answer to a new v1 absence-period is the object, as in Personio's schema, instead of an array of one, as in its example.
    /// Default false.
    /// </summary>
    public bool CreatedAbsenceAsObject { get; init; }

    /// <summary>Whether v1 absences come without their types, as users report of credentials that may not see them. Default false.</summary>
    public bool HideAbsenceTypes { get; init; }

    /// <summary>
    /// Whether v1's attendances and their projects were shut down, as announced for 31 January 2027: 410, for which no source has the body.
    /// Default false.
    /// </summary>
    public bool AttendancesGone { get; init; }

    /// <summary>
    /// Whether the list of v1 attendances echoes <c>offset</c> and <c>limit</c> as numbers, as Personio's schema does, instead of as the texts they came
    /// as, which users report. Default false.
    /// </summary>
    public bool AttendanceEchoAsNumbers { get; init; }

    /// <summary>
    /// Whether a v1 attendance that gets another start and no end is refused for overlapping itself, as a client once found. Default false.
    /// </summary>
    public bool AttendanceStartAloneOverlaps { get; init; }

    /// <summary>
    /// Whether a v1 attendance that overlaps is answered with that alone, without the outcome of each row, as older answers were. Default false.
    /// </summary>
    public bool OverlapWithoutRows { get; init; }

    /// <summary>
    /// Whether only the first ten rows of a batch of v1 attendances arrive and only their ids are answered, as a user saw. Default false.
    /// </summary>
    public bool TenRowsOfABatch { get; init; }

    /// <summary>Whether a v1 token opens v2, as a v2 token opens v1. Default false.</summary>
    public bool V1TokensOpenV2 { get; init; }

    /// <summary>
    /// Whether the answer to a v1 upload has the document's category under <c>category_id</c>, as Personio's schema does, instead of <c>category</c>, as its
    /// example does. Default false.
    /// </summary>
    public bool DocumentCategoryAsInSchema { get; init; }

    /// <summary>Whether a v2 download is a redirect to a store of files instead of the file. Default false.</summary>
    public bool DownloadsRedirect { get; init; }
}
