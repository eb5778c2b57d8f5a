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

        var calls = request.Services.GetRequiredService<PersonioCallLog>().Calls;
        return JsonSerializer.SerializeToElement(
            new UpstreamReport(calls.Count, [.. calls.GroupBy(c => c.Endpoint, StringComparer.Ordinal).Select(Summarize)]),
            UpstreamJson.Default.UpstreamReport);
    }

    private static bool IsWanted(JsonElement extensions) =>
        extensions.ValueKind is JsonValueKind.Object
        && extensions.TryGetProperty("upstream", out var wanted)
        && wanted.ValueKind is JsonValueKind.True;

    private static EndpointCalls Summarize(IGrouping<string, PersonioCall> calls) => new(
        calls.Key,
        calls.Count(),
        calls.Sum(c => c.Attempts - 1),
        calls.Count(c => c.ErrorCode is not null),
        Math.Round(calls.Sum(c => c.Duration.TotalMilliseconds), 1));
}
