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

        var endpoints = request.Services.GetRequiredService<PersonioCallLog>().Calls
            .GroupBy(c => c.Endpoint, StringComparer.Ordinal)
            .Select(Summarize)
            .ToList();
        var report = new UpstreamReport(
            endpoints.Sum(e => e.Calls), endpoints.Sum(e => e.Cached), endpoints.Sum(e => e.Stale), Math.Round(endpoints.Sum(e => e.WaitedMs), 1), endpoints);
        return JsonSerializer.SerializeToElement(report, UpstreamJson.Default.UpstreamReport);
    }

    private static bool IsWanted(JsonElement extensions) =>
        extensions.ValueKind is JsonValueKind.Object
        && extensions.TryGetProperty("upstream", out var wanted)
        && wanted.ValueKind is JsonValueKind.True;

    private static EndpointCalls Summarize(IGrouping<string, PersonioCall> calls) => new(
        calls.Key,
        calls.Count(c => c.Attempts > 0),
        calls.Count(c => c.IsShared),
        calls.Count(c => c.StaleFor is not null),
        calls.Sum(c => Math.Max(0, c.Attempts - 1)),
        calls.Count(c => c.ErrorCode is not null),
        Math.Round(calls.Sum(c => c.Duration.TotalMilliseconds), 1),
        Math.Round(calls.Sum(c => c.Waited.TotalMilliseconds), 1),
        (int?)calls.Select(c => c.BudgetLeft).LastOrDefault(left => left is not null));
}
