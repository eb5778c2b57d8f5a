namespace Personio.Contracts.Deviations;

/// <summary>
/// Everything that is known to differ from the OpenAPI files, with the place it is known from. The first entry that fits a finding explains
/// it; an entry that no test meets any longer fails a test.
/// </summary>
public static partial class KnownDeviations
{
    public static IReadOnlyList<Deviation> All { get; } = [.. Requests, .. V1Answers, .. V1Absences, .. V1Attendances, .. V2Answers];

    /// <summary>What the client sends although a file says otherwise.</summary>
    private static IReadOnlyList<Deviation> Requests =>
    [
        new("GET /v2/persons*", "query created_at.*|query updated_at.*", "format",
            "Personio v2, dates and times: the service takes dates alone, as its users found"),
        new("* /v1/company/employees*", "request/employee/custom_attributes/dynamic_*", "undocumented",
            "the file lists one name as an example; every account has its own"),
        new("PATCH /v1/company/employees/*", "request/employee/supervisor_id", "type",
            "https://developer.personio.de/changelog/employee-api: null clears the supervisor"),
        new("POST /v1/company/absence-periods", "request/start_time|request/end_time", "format", "the file calls them dates, and hours and minutes in its words and examples"),
        new("GET /xml", "header X-Company-ID|query language", "required", "Personio v1, career site: the feed is public, and German unless another language is asked for"),
    ];
}
