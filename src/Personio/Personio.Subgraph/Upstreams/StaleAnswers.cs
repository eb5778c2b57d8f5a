using System.Text.Json;
using Personio.Client.Caching;

namespace Personio.Subgraph.Upstreams;

/// <summary>
/// <c>extensions.stale</c>: what of an answer is older than it should be, because Personio is down, and how old in seconds, by kind. Written whenever
/// there is such a thing, whether asked for or not.
/// </summary>
internal sealed class StaleAnswers : IResponseExtension
{
    public string Name => "stale";

    public object? Read(OperationRequest request)
    {
        var oldest = request.Services.GetRequiredService<StaleReads>().Oldest;
        return oldest.Count == 0
            ? null
            : JsonSerializer.SerializeToElement(
                new SortedDictionary<string, long>(oldest.ToDictionary(read => read.Key, read => (long)read.Value.TotalSeconds), StringComparer.Ordinal),
                UpstreamJson.Default.SortedDictionaryStringInt64);
    }
}
