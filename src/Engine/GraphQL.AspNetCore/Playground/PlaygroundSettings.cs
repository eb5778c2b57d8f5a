using System.Text.Json.Serialization;

namespace GraphQL.AspNetCore.Playground;

/// <summary>What the page reads from <c>bcp-config.json</c> when it starts.</summary>
/// <param name="Endpoint">Where operations go; resolved against the page's own address.</param>
/// <param name="UseBrowserUrlAsEndpoint">True: the endpoint is on the host that the page came from.</param>
/// <param name="DisableTelemetry">True: the page sends nothing to its vendor.</param>
/// <param name="GraphQLDocument">What stands in the editor at first.</param>
internal sealed record PlaygroundSettings(
    string Title,
    string Endpoint,
    bool UseBrowserUrlAsEndpoint,
    bool DisableTelemetry,
    [property: JsonPropertyName("graphQLDocument")] string? GraphQLDocument);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlaygroundSettings))]
internal sealed partial class PlaygroundJson : JsonSerializerContext;
