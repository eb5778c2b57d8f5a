using System.Text.Json;
using Personio.Contracts.OpenApi;

namespace Personio.Contracts.Checks;

/// <summary>Compares a response with what the operation's file says about its status.</summary>
internal static class ResponseCheck
{
    public static IReadOnlyList<Finding> Run(ApiOperation operation, Exchange exchange)
    {
        var place = $"{exchange.Status}";
        if (!operation.TryGetResponse(exchange.Status, out var response))
        {
            return [new Finding(place, "status", "the file does not list the status")];
        }

        if (!response.TryGetProperty("content", out var contents) || contents.EnumerateObject().ToList() is not { Count: > 0 } types)
        {
            return exchange.Response.Bytes.Length == 0 ? [] : [new Finding(place, "undocumented", "the file describes no body")];
        }

        var type = types.Find(type => type.Name == exchange.Response.MediaType);
        IReadOnlyList<Finding> mediaType = type.Value.ValueKind == JsonValueKind.Undefined
            ? [new Finding(place, "media type", $"'{exchange.Response.MediaType}' is none of {string.Join(", ", types.Select(known => known.Name))}")]
            : [];
        var content = mediaType.Count == 0 ? type.Value : types[0].Value;
        return IsJson(exchange.Response) && content.TryGetProperty("schema", out var schema)
            ? [.. mediaType, .. SchemaCheck.Run(operation.File, schema, JsonElement.Parse(exchange.Response.Bytes), place, isRequest: false)]
            : mediaType;
    }

    /// <summary>What v2 answers where it fails, though the operation's own file is not to be had.</summary>
    public static IReadOnlyList<Finding> RunCommonError(ApiFiles files, Exchange exchange)
    {
        var (file, schema) = files.CommonError;
        return IsJson(exchange.Response)
            ? SchemaCheck.Run(file, schema, JsonElement.Parse(exchange.Response.Bytes), $"{exchange.Status}", isRequest: false)
            : [new Finding($"{exchange.Status}", "media type", $"'{exchange.Response.MediaType}' is no JSON")];
    }

    private static bool IsJson(Body body) => body.MediaType is "application/json" or "application/problem+json";
}
