using System.Text.Json;
using Personio.Client.Http;

namespace Personio.Subgraph.Upstreams;

/// <summary>
/// <c>extensions.upstream</c>: the calls to Personio that an operation made, by endpoint. Written for requests that carry
/// <c>"extensions": {"upstream": true}</c>.
/// </summary>
internal sealed class UpstreamCalls : IResponseExtension
{
    public string Name => "upstream";

    public object? Read(OperationRequest request)
    {
        if (!IsWanted(request.Extensions))
        {
            return null;
        }

        // What joined another's call, or was refused before any, has cost Personio nothing; its failure is told all the same.
        var calls = request.Services.GetRequiredService<PersonioCallLog>().Calls.Where(c => c.Attempts > 0 || c.ErrorCode is not null).ToList();
        return JsonSerializer.SerializeToElement(
            new UpstreamReport(calls.Count(c => c.Attempts > 0), [.. calls.GroupBy(c => c.Endpoint, StringComparer.Ordinal).Select(Summarize)]),
            UpstreamJson.Default.UpstreamReport);
    }

    private static bool IsWanted(JsonElement extensions) =>
        extensions.ValueKind is JsonValueKind.Object
        && extensions.TryGetProperty("upstream", out var wanted)
        && wanted.ValueKind is JsonValueKind.True;

    private static EndpointCalls Summarize(IGrouping<string, PersonioCall> calls) => new(
        calls.Key,
        calls.Count(c => c.Attempts > 0),
        calls.Sum(c => Math.Max(0, c.Attempts - 1)),
        calls.Count(c => c.ErrorCode is not null),
        Math.Round(calls.Sum(c => c.Duration.TotalMilliseconds), 1));
}
