using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Subgraph.Upstreams;

/// <summary>What an operation cost Personio.</summary>
/// <param name="Calls">How many calls there were.</param>
/// <param name="Cached">How many answers needed no call: they were known, or somebody else was just asking.</param>
/// <param name="Stale">How many answers were old ones, because Personio is down.</param>
/// <param name="WaitedMs">How long calls waited for the rate limits, in milliseconds, added up although they may have overlapped.</param>
/// <param name="Endpoints">The calls by endpoint, in the order of the first call.</param>
internal sealed record UpstreamReport(int Calls, int Cached, int Stale, double WaitedMs, IReadOnlyList<EndpointCalls> Endpoints);

/// <summary>The calls to one endpoint.</summary>
/// <param name="Endpoint">Method and route template; no ids, no query.</param>
/// <param name="Calls">How many there were.</param>
/// <param name="Cached">How many answers needed none.</param>
/// <param name="Stale">How many answers were old ones.</param>
/// <param name="Retries">How many further attempts they took.</param>
/// <param name="Failures">How many ended in an error.</param>
/// <param name="DurationMs">Their time in milliseconds, added up although they may have overlapped.</param>
/// <param name="WaitedMs">How much of that they waited for the rate limits.</param>
/// <param name="Remaining">How many more such calls could go out at once after the last of them; null where none was made.</param>
internal sealed record EndpointCalls(
    string Endpoint, int Calls, int Cached, int Stale, int Retries, int Failures, double DurationMs, double WaitedMs, int? Remaining);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UpstreamReport))]
[JsonSerializable(typeof(SortedDictionary<string, long>))]
internal sealed partial class UpstreamJson : JsonSerializerContext;
