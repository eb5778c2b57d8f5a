using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Subgraph.Upstreams;

/// <summary>What an operation cost Personio.</summary>
/// <param name="Calls">How many calls there were.</param>
/// <param name="Endpoints">The calls by endpoint, in the order of the first call.</param>
internal sealed record UpstreamReport(int Calls, IReadOnlyList<EndpointCalls> Endpoints);

/// <summary>The calls to one endpoint.</summary>
/// <param name="Endpoint">Method and route template; no ids, no query.</param>
/// <param name="Calls">How many there were.</param>
/// <param name="Retries">How many further attempts they took.</param>
/// <param name="Failures">How many ended in an error.</param>
/// <param name="DurationMs">Their time in milliseconds, added up although they may have overlapped.</param>
internal sealed record EndpointCalls(string Endpoint, int Calls, int Retries, int Failures, double DurationMs);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UpstreamReport))]
internal sealed partial class UpstreamJson : JsonSerializerContext;
