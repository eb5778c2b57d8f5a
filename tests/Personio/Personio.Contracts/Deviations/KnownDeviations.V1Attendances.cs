namespace Personio.Contracts.Deviations;

public static partial class KnownDeviations
{
    private const string Row = "400/error/detailed_message/*/";

    private static IReadOnlyList<Deviation> V1Attendances =>
    [
        new("* /v1/company/attendances*", "410", "status", "Personio v1, life-cycle status: shut down in 2027, and nobody knows with which answer; a switch of the sandbox"),
        new("GET /v1/company/attendances", "422", "status",
            "https://developer.personio.de/changelog/get-attendances-v1-query-timeframe-update: what is out of bounds is refused, with which status is not said"),
        new("GET /v1/company/attendances", "200/data/*/id_v2", "undocumented", "https://developer.personio.de/changelog?page=2: v2's id beside the numeric one"),
        new("POST /v1/company/attendances", "200/data/id_v2", "undocumented", "https://developer.personio.de/changelog?page=2: v2's ids beside the numeric ones"),
        new("GET /v1/company/attendances", "200/data/*updated_at", "undocumented", "the file's own examples have it"),
        new("GET /v1/company/attendances", "200/offset|200/limit", "type", "https://developer.personio.de/discuss?page=9&perPage=10&sorting=open: texts, as they were sent"),
        new("POST /v1/company/attendances|PATCH /v1/company/attendances/*", $"{Row}error_msg|{Row}end_time", "type",
            "the file's own example has null for no message, and its requests null for no end"),
        new("POST /v1/company/attendances|PATCH /v1/company/attendances/*", $"{Row}employee|{Row}date|{Row}start_time|{Row}break", "type",
            "no source says what is told of a field that is missing; the sandbox chose"),
        new("* /v1/company/attendances/projects*", "400/error/*", "undocumented", "the file has one field in each of its examples"),
        new("DELETE /v1/company/attendances/projects/*", "400", "status", "no source says what deleting a project with attendances is answered; the sandbox chose"),
    ];
}
