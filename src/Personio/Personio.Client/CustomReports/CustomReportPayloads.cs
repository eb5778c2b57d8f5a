using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.CustomReports;

/// <summary>Reads the answers of the custom report endpoints.</summary>
internal static class CustomReportPayloads
{
    public static CustomReportList ReadList(PersonioPayload payload) => Read(payload, PersonioJsonContext.Default.CustomReportList);

    public static CustomReportColumns ReadColumns(PersonioPayload payload) =>
        Read(payload, PersonioJsonContext.Default.CustomReportColumns);

    private static T Read<T>(PersonioPayload payload, JsonTypeInfo<T> type)
        where T : class => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        return JsonSerializer.Deserialize(ref reader, type)
            ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it is not an object.");
    });
}

/// <summary><c>{"metadata":{…},"data":[{"type":"Report","attributes":{…}}]}</c>; one report comes in a list as well.</summary>
internal sealed record CustomReportList
{
    public CustomReportMetadata? Metadata { get; init; }

    public IReadOnlyList<CustomReportElement>? Data { get; init; }
}

internal sealed record CustomReportMetadata
{
    public long? TotalPages { get; init; }
}

internal sealed record CustomReportElement
{
    public CustomReport? Attributes { get; init; }
}

/// <summary><c>{"data":{"type":"Column","attributes":[…]}}</c>: here the list is inside.</summary>
internal sealed record CustomReportColumns
{
    public CustomReportColumnElement? Data { get; init; }
}

internal sealed record CustomReportColumnElement
{
    public IReadOnlyList<CustomReportColumn>? Attributes { get; init; }
}
