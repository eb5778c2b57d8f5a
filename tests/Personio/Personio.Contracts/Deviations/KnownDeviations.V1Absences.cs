namespace Personio.Contracts.Deviations;

public static partial class KnownDeviations
{
    private const string Absence = "200/data*/attributes/";

    private static IReadOnlyList<Deviation> V1Absences =>
    [
        new("* /v1/company/time-off*", "200*/attributes/id_v2", "undocumented", "https://developer.personio.de/changelog?page=2: v2's id beside the numeric one"),
        new("GET /v1/company/time-offs*", $"{Absence}half_day_start|{Absence}half_day_end", "type",
            "https://github.com/personio/api-docs/issues/204: 0 and 1 instead of booleans"),
        new("GET /v1/company/time-offs*", $"{Absence}comment", "undocumented", "Personio v1, time-offs: real answers have it"),
        new("GET /v1/company/time-offs*", $"{Absence}end_date", "type", "Personio v1, time-offs: null while the end is open"),
        new("GET /v1/company/time-offs*", $"{Absence}time_off_type/attributes/category", "type", "the file's own list of types lets it be null"),
        new("GET /v1/company/*", $"{Absence}time_off_type|{Absence}absence_type", "type",
            "https://developer.personio.de/discuss?page=7&perPage=10: absences without their types; a switch of the sandbox"),
        new("POST /v1/company/time-offs", "200/data/data|200/data/success", "required", "the file's schema has the envelope twice, its example once"),
        new("POST /v1/company/time-offs", "200/data/attributes|200/data/type|200/success", "undocumented",
            "the file's schema has the envelope twice, its example once"),
        new("GET /v1/company/absence-periods", $"{Absence}absence_type/id", "required",
            "the file's own example has the type as a resource with attributes, its schema has it flat"),
        new("GET /v1/company/absence-periods", $"{Absence}absence_type/attributes|{Absence}absence_type/type", "undocumented",
            "the file's own example has the type as a resource with attributes, its schema has it flat"),
        new("POST /v1/company/absence-periods", "201/data", "type", "the file's own example is an array of one, its schema an object"),
        new("POST /v1/company/absence-periods", "201/data/data|201/data/success", "required", "the file's schema has the envelope twice, its example once"),
        new("POST /v1/company/absence-periods", "201/data/attributes|201/data/type|201/success", "undocumented",
            "the file's schema has the envelope twice, its example once"),
        new("GET /v1/company/absence-periods", "404", "media type", "the file's 'problem+json' is no media type; Personio v2 has application/problem+json"),
        new("GET /v1/company/time-off*", "422", "status", "Personio v1, pagination: more than 200 a page; whether refused or cut is not settled"),
        new("GET /v1/company/absence-periods", "422", "status", "Personio v1, pagination: more than 200 a page; whether refused or cut is not settled"),
        new("POST /v1/company/time-offs|POST /v1/company/absence-periods", "422/error/error_data", "undocumented", "the file's own example has it, as a text"),
    ];
}
