using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Reports;

/// <summary>
/// One page of a report's rows: <c>{"report_config":…,"_meta":{"columns":[…],"links":null},"_data":[[cell,…],…]}</c>.
/// </summary>
internal sealed record ReportPage
{
    [JsonPropertyName("_meta")]
    public ReportMeta? Meta { get; init; }

    [JsonPropertyName("_data")]
    public IReadOnlyList<IReadOnlyList<ReportCell?>>? Data { get; init; }

    /// <summary>A link is an object or, in this service, a plain string.</summary>
    public string? Next => Meta is { Links: { ValueKind: JsonValueKind.Object } links } && links.TryGetProperty("next", out var next)
        ? Address(next)
        : null;

    public static ReportPage Read(PersonioPayload payload) => JsonGuard.Read(payload, static payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        var page = JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.ReportPage);
        return page?.Data is null ? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no _data.") : page;
    });

    private static string? Address(JsonElement link) => link.ValueKind switch
    {
        JsonValueKind.String => link.GetString() is { Length: > 0 } address ? address : null,
        JsonValueKind.Object when link.TryGetProperty("href", out var href) => Address(href),
        _ => null,
    };
}

internal sealed record ReportMeta
{
    public IReadOnlyList<ReportColumn>? Columns { get; init; }

    public JsonElement Links { get; init; }
}

/// <summary>The list of attributes, which has no ids to tell its rows apart and comes in one piece.</summary>
internal sealed record ReportAttributeList
{
    [JsonPropertyName("_data")]
    public IReadOnlyList<ReportAttribute>? Data { get; init; }
}
