using System.Text.Json;
using Microsoft.Extensions.Options;
using Personio.Client.Caching;
using AnswerPolicy = GraphQL.Execution.CachePolicy;

namespace Personio.Subgraph.Upstreams;

/// <summary>
/// <c>extensions.stale</c>: what of an answer is older than it should be, because Personio is down, and how old in seconds, by kind. Written whenever
/// there is such a thing, whether asked for or not. Such an answer is kept by nobody, and none is where Personio is to be asked each time.
/// </summary>
internal sealed class StaleAnswers(IOptions<PersonioCacheOptions> cache) : IResponseExtension
{
    public string Name => "stale";

    public object? Read(OperationRequest request)
    {
        var oldest = request.Services.GetRequiredService<StaleReads>().Oldest;
        if (oldest.Count > 0 || !cache.Value.Enabled)
        {
            request.Services.GetRequiredService<OperationContext>().RestrictCache(AnswerPolicy.None);
        }

        return oldest.Count == 0
            ? null
            : JsonSerializer.SerializeToElement(
                new SortedDictionary<string, long>(oldest.ToDictionary(read => read.Key, read => (long)read.Value.TotalSeconds), StringComparer.Ordinal),
                UpstreamJson.Default.SortedDictionaryStringInt64);
    }
}
