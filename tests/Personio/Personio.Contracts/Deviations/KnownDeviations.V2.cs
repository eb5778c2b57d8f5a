namespace Personio.Contracts.Deviations;

public static partial class KnownDeviations
{
    private static IReadOnlyList<Deviation> V2Answers =>
    [
        new("* /v2/*", "*/errors/*/type", "type", "Personio v2, error body: the type may be null"),
        new("GET /v2/persons*", "401", "status", "Personio v2, error body: persons without their right, and any call without a token"),
        new("POST /v2/auth/token", "429", "status", "Personio v2, tokens: 150 a minute"),
        new("POST /v2/auth/token", "400/type", "undocumented", "Personio v2, tokens: the published example about the content type has its link here"),

        new("GET /v2/persons*", "200*/custom_attributes/*/type", "enum", "the file's own examples are in lower case; Personio v2, persons"),
        new("GET /v2/persons*", "200*/custom_attributes/*/value", "type", "Personio v2, persons: numbers and null are seen as they are"),

        new("GET /v2/persons/*/employments*", "200*/employment_end_date", "type", "the file's own examples have null"),
        new("GET /v2/persons/*/employments*", "200*/supervisor|200*/office|200*/job", "type", "Personio v2, employments: null or absent"),
        new("GET /v2/persons/*/employments*", "200*/legal_entity|200*/sub_company|200*/contract_end_date|200*/probation_end_date", "type",
            "Personio v2, employments: writing them takes null"),
        new("GET /v2/persons/*/employments*", "200*/termination/last_working_date", "undocumented",
            "Personio v2, employments: the published example's name for last_working_day; a switch of the sandbox"),
    ];
}
