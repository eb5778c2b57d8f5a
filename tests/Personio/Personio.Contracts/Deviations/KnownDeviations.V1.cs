namespace Personio.Contracts.Deviations;

public static partial class KnownDeviations
{
    private const string Relations = "200/data*/attributes/";

    private static IReadOnlyList<Deviation> V1Answers =>
    [
        .. V1Statuses,
        new("GET /v1/*", "200/data", "type", "the file contradicts itself: it asks lists for an object and an array at once"),

        new("GET /v1/company/employees*", Relations + "dynamic_*", "undocumented", "the file lists one name as an example; every account has its own"),
        new("GET /v1/company/employees*", $"{Relations}office/value/attributes/id|{Relations}subcompany/value/attributes/id|{Relations}team/value/attributes/id",
            "undocumented", "the file's own example has the ids of offices and subcompanies; Personio v1, the wrapped attribute"),
        new("GET /v1/company/employees*", $"{Relations}supervisor/type|{Relations}supervisor/universal_id|{Relations}absence_entitlement/type"
            + $"|{Relations}absence_entitlement/universal_id|{Relations}absence_entitlement/value/*/attributes/category|{Relations}work_schedule/value/attributes/valid_from",
            "undocumented", "the file's own example has them; Personio v1, the wrapped attribute"),
        new("GET /v1/company/employees*", $"{Relations}*/value", "type", "Personio v1, scalars: an unset relation is null"),
        new("GET /v1/company/employees/custom-attributes", "200", "undocumented", "the file describes the answer in words: that of its twin"),
        new("POST /v1/company/employees", "200/meta", "undocumented", "Personio v1, create employee: skipped relations are noted, says the text, not the schema"),
        new("* /v1/company/employees*", "422/error/error_data", "undocumented",
            "Personio v1, error shapes: other writes answer the fields so; the file has only the message about an unknown supervisor"),
        new("POST /v1/company/documents", "201/data/attributes/category|201/data/attributes/employee/*", "undocumented",
            "the file's own example has the category so, and the employee with wrapped attributes"),
        new("POST /v1/company/documents", "201/data/attributes/comment|201/data/attributes/date", "type", "Personio v1, documents: both are optional, and null without"),
        new("POST /v1/company/documents", "422/error/error_data/*", "undocumented",
            "https://developer.personio.de/discuss?page=23&perPage=10: a missing category is told under its name; the file has only the file"),
        new("POST /v1/recruiting/*", "429", "undocumented", "Personio v1, rate limits: no source has the body; the sandbox chose"),
        new("GET /xml", "200", "media type", "Personio v1, career site: the feed is text/xml"),
        new("GET /v1/company/custom-reports/reports/*", "200*/start_date|200*/end_date", "format", "the file's own examples are days without a time"),
    ];

    /// <summary>The files list few of the statuses that the texts beside them name.</summary>
    private static IReadOnlyList<Deviation> V1Statuses =>
    [
        new("* /v1/company/*", "401|403", "status", "Personio v1, authentication: no token, and one that is refused"),
        new("* /v1/company/*", "429", "status", "Personio v1, rate limits"),
        new("GET /v1/company/employees", "422", "status", "Personio v1, pagination: more than 100 a page; whether refused or cut is not settled"),
        new("PATCH /v1/company/employees/*", "404", "status", "Personio v1, employees: as for reading"),
        new("POST /v1/company/documents", "413", "status", "no source says what a body is answered that is larger than any file; the sandbox chose"),
        new("POST /v1/recruiting/applications/documents", "400", "status", "https://developer.personio.de/discuss/6516a52b350dac0051adc256"),
        new("GET /xml", "307|404", "status", "Personio v1, career site: a feed that is off, a company that is unknown"),
        new("POST /v1/auth", "403", "status", "https://developer.personio.de/changelog/deprecated-query-string-credentials-on-post-v1auth"),
        new("POST /v1/auth", "429", "status", "https://developer.personio.de/reference/auth"),
        new("POST /v1/auth", "400|413|422", "status", "no source says what a body is answered that cannot be used; the sandbox chose"),
    ];
}
